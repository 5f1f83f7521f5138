/**
 * What was measured with an instrument, in a patient or in a caregiver: recorded, signed, and amended with a reason while
 * every earlier version stays readable.
 *
 * <p>The server alone computes score, band and warnings. "Not able" is a result and never a zero; missing items are stored
 * and leave the result incomplete by the instrument's own rule. Fall risk, floor and ceiling rest on the condition and are read
 * again whenever more is known about the person. Progress listens to every change within the same transaction.
 *
 * <p>An answer that names self-harm is answered with an instruction at once and told, whatever the total, and also when the
 * rules refuse the form. What is refused before it reaches the rules is not looked into: a body that cannot be read, a field
 * that is absent, too long or of the wrong kind, a caller who may not record, a version that is not the newest, a key that was
 * used for another request, a person or a check that cannot be asked for.
 */
package health.praxis.outcomes.assessment;
