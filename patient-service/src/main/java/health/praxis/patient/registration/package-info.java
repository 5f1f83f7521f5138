/**
 * Who is treated: one record per person and tenant, found by identifiers, never deleted, with every earlier version
 * readable. Identifiers are unique in a tenant; a birth date never lies ahead; archiving needs a reason. The other
 * features of this service ask it whether a person may be treated. Who registers a person joins the care team in the same
 * commit.
 */
package health.praxis.patient.registration;
