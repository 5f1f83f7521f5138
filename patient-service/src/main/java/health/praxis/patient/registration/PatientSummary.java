package health.praxis.patient.registration;

import health.praxis.platform.access.ShowsPeople;
import health.praxis.platform.request.Representation;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A person as one line of a list. */
public record PatientSummary(
        UUID id,
        long version,
        PatientStatus status,
        List<HumanName> names,
        LocalDate birthDate,
        boolean deceased,
        LocalDate deceasedOn)
        implements Representation, ShowsPeople {

    @Override
    public Set<UUID> peopleShown() {
        return Set.of(id);
    }

    static PatientSummary from(Patient patient) {
        return new PatientSummary(
                patient.id(),
                patient.version(),
                patient.status(),
                patient.demographics().names(),
                patient.birthDate().orElse(null),
                patient.isDeceased(),
                patient.deceasedOn().orElse(null));
    }
}
