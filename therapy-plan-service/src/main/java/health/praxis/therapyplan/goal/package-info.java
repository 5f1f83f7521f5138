/**
 * What the person and the team want to reach: goals with a horizon, an intent and a target that can be measured, set
 * together. A short-term goal is a step towards a long-term one; a goal counts once the patient, or who represents them,
 * and a therapist have both agreed to it as it stands. Activation asks which goals are open.
 */
package health.praxis.therapyplan.goal;
