/**
 * The rooms of the clinic, as far as their facts have been read. Nothing is booked in a room that the clinic does not have,
 * and nothing ahead in one that is closed; the clinic itself is asked about a room whose fact has not been read.
 */
package health.praxis.session.room;
