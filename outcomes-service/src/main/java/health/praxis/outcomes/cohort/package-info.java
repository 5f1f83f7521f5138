/**
 * What came of treatment in groups of people: how many reached a change that matters, the median change, the dose.
 *
 * <p>Only people with a consent to {@code analytics} in force are counted, at every asking anew. Within an instrument the
 * groups never overlap and are the same whatever is filtered for, and no number tells the size of a group of one to four
 * people, not even as the difference of two others. Across instruments that is not so: of the same people one may have been
 * measured with one instrument and not with another. A share says that people changed, not why.
 */
package health.praxis.outcomes.cohort;
