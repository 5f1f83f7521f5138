/**
 * One person's course on one axis: scores with bands and thresholds, dose per week, alerts and changes of plans; as data and
 * as a chart for a letter.
 *
 * <p>Entries are computed from what is known within the transaction of whatever changed, under the person's lock, so that
 * reading them is one scan of one index. Nothing in them is stated here first: computed again, they are the same.
 */
package health.praxis.outcomes.timeline;
