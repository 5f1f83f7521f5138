/**
 * How much of which treatment: discipline, dose, focus, technique with its own parameters, effort ceiling, place. A
 * technique that a precaution contraindicates keeps a plan from coming into force; a caution needs a physician's
 * override with a reason. Activation asks for the prescriptions of a plan and for their conflicts with precautions.
 */
package health.praxis.therapyplan.prescription;
