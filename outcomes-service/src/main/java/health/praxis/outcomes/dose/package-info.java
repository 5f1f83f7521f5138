/**
 * How much therapy a person was meant to get and got: minutes and repetitions per discipline and week.
 *
 * <p>The ledger can be computed again from the stream at any time; order and repetition of the facts change nothing. A
 * shortfall is a finding about the service, not a failure of the person.
 */
package health.praxis.outcomes.dose;
