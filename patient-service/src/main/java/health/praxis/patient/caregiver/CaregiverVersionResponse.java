package health.praxis.patient.caregiver;

import java.time.Instant;

/** A caregiver as they were known after one change, and whose change it was. */
public record CaregiverVersionResponse(
        long version, Instant recordedAt, String recordedBy, CaregiverResponse caregiver) {}
