/**
 * How a plan comes into force and changes there: the policy with every rule as a named value, revisions that are never
 * changed afterwards, and the facts that tell other services what is in force. Precautions, conditions and consents are
 * read from their owner at that moment. It stands above plans, goals, prescriptions, home programmes and reviews.
 */
package health.praxis.therapyplan.activation;
