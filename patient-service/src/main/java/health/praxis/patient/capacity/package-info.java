/**
 * Whether a person was found able to decide about the own treatment, on a day. Nothing is changed once written: the newest
 * finding holds. Capacity is presumed until an assessment says that it is absent.
 */
package health.praxis.patient.capacity;
