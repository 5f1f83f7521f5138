/**
 * Tasks to look at a plan again, raised by what happened: a red flag, a verdict, missing dose, a new precaution, death,
 * withdrawn consent, the review date. Never are two open for the same cause; each is resolved by a clinician who says
 * what was changed. The home programme and activation ask it for reviews; events of other services do the rest.
 */
package health.praxis.therapyplan.review;
