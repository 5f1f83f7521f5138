/**
 * Doses that guidelines, trials and payers name, as data with their sources.
 *
 * <p>Most are told beside a dose and nothing is concluded from them. Only one that is a recommendation with a minimum, and
 * whose setting this service can see, is compared; falling short of it says something about the service, never about the
 * person.
 */
package health.praxis.outcomes.guideline;
