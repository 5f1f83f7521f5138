/**
 * What went well, in words a person can read: results better than ever before, single items gained, practice done.
 *
 * <p>Everything is worked out from the results and the dose at the moment of asking, says no more than they show, and
 * promises nothing. Where progress is slow, that is said too, without blame. Codes and values stand beside the words, so
 * that a front end can say them in another language.
 */
package health.praxis.outcomes.milestone;
