package health.praxis.patient.caregiver;

import health.praxis.patient.registration.ContactPoint;
import health.praxis.platform.access.RecordPart;
import health.praxis.platform.request.Representation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A caregiver as clients see them.
 *
 * @param rightToSign null when they may not sign for the person
 * @param unlinkedAt null while they are linked
 */
public record CaregiverResponse(
        UUID id,
        long version,
        UUID patientId,
        String name,
        Relationship relationship,
        List<ContactPoint> contacts,
        String account,
        List<RecordPart> parts,
        List<Training> trainings,
        RightToSign rightToSign,
        LocalDate from,
        LocalDate until,
        Instant unlinkedAt,
        String unlinkReason,
        Instant recordedAt,
        Instant changedAt)
        implements Representation {}
