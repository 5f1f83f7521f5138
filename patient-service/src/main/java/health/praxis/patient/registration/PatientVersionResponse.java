package health.praxis.patient.registration;

import java.time.Instant;

/**
 * An earlier state of a record.
 *
 * @param version from 1
 * @param recordedAt when this state began
 * @param recordedBy the person or client who made the change, as the identity provider knows them
 * @param patient the record as it was
 */
public record PatientVersionResponse(long version, Instant recordedAt, String recordedBy, PatientResponse patient) {}
