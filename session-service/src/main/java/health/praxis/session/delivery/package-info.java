/**
 * A session from its booking to its signature: who meets whom and when, what was practised, how it was borne. Before a
 * session starts the owner of the patient's record is asked whether it may; once signed it only changes by an amendment
 * with a reason, and every earlier version stays readable. Each patient of a group has facts of their own. A recorded death
 * cancels what was planned for after it.
 */
package health.praxis.session.delivery;
