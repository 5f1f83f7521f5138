/**
 * One plan per episode: needs, the seven components of care, expected duration, review date, and its life from draft
 * to end. At most one plan of an episode is open; a plan in force changes only by a new revision with a reason. The
 * features of goals, prescriptions, home programmes and reviews hang on it and ask it whether it still takes changes.
 */
package health.praxis.therapyplan.plan;
