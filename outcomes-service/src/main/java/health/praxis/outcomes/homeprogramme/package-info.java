/**
 * What people are asked to practise at home, read from the facts of therapy-plan-service: every version of the programme and
 * every stop, so that what was asked for on any past day can be told.
 *
 * <p>Nothing is asked for while the plan is on hold or after it ended, nor of an item while a red flag stops it.
 */
package health.praxis.outcomes.homeprogramme;
