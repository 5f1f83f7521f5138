/**
 * What treatment has to heed: coded precautions with their period and source. One of a code is open at a time; a note
 * stays here and is never published. Plans and sessions read the open ones when they decide.
 */
package health.praxis.patient.precaution;
