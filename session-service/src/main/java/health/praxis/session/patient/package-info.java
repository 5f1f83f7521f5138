/**
 * What this service keeps of the people it treats: whether they live, what they have consented to, what to be careful
 * about. Where safety depends on it (a session starts) the owner, patient-service, is asked at that moment instead; a
 * person not known here yet is looked up there once.
 */
package health.praxis.session.patient;
