/**
 * What is dangerous and who is told. Patients, caregivers and staff report adverse events and symptoms; other features
 * and services report signs. Rules kept as versioned data decide, in the transaction of the report, which red flags that
 * raises; the report's own answer carries the instruction and the clinic's emergency number, and never waits for
 * anything else. A red flag stays open until a clinician resolves it with an outcome.
 */
package health.praxis.session.safety;
