/**
 * Who cares for a person outside the clinic: the relationship, which parts of the record they may be let into, what they
 * were trained in, and whether they may sign for the person. A link alone opens nothing: that takes a consent in force. One
 * account is linked to a person once; who is unlinked stays known, with the reason.
 */
package health.praxis.patient.caregiver;
