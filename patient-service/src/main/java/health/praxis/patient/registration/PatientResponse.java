package health.praxis.patient.registration;

import health.praxis.platform.request.Representation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** A person's record as clients see it; {@code archiveReason} and {@code deceasedOn} are null when they do not apply or the day is not known. */
public record PatientResponse(
        UUID id,
        long version,
        PatientStatus status,
        List<Identifier> identifiers,
        Demographics demographics,
        boolean deceased,
        LocalDate deceasedOn,
        String archiveReason,
        Instant recordedAt,
        Instant changedAt)
        implements Representation {

    private static final Comparator<Identifier> STABLE =
            Comparator.comparing(Identifier::system).thenComparing(Identifier::value);

    static PatientResponse from(Patient patient) {
        return new PatientResponse(
                patient.id(),
                patient.version(),
                patient.status(),
                patient.identifiers().stream().sorted(STABLE).toList(),
                patient.demographics(),
                patient.isDeceased(),
                patient.deceasedOn().orElse(null),
                patient.archiveReason().orElse(null),
                patient.recordedAt(),
                patient.changedAt());
    }
}
