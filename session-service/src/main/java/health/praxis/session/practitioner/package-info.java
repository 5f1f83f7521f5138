/** Who still treats: what this service keeps of the clinic's practitioners. */
package health.praxis.session.practitioner;
