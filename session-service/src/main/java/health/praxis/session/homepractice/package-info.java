/**
 * What people practise by themselves, told by the patient, a caregiver, or staff on their behalf: late and offline entry
 * is welcome, so a client may bring its own id, which is taken once. A correction is a new version with a reason; who
 * said what stays on the record.
 */
package health.praxis.session.homepractice;
