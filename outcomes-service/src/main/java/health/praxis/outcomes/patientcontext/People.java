package health.praxis.outcomes.patientcontext;

import com.fasterxml.jackson.databind.JsonNode;
import health.praxis.platform.access.RecordAccess;
import health.praxis.platform.access.RecordPart;
import health.praxis.platform.owner.Owner;
import health.praxis.platform.owner.Owners;
import health.praxis.platform.problem.NotFound;
import health.praxis.platform.problem.Unavailable;
import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Which people the caller may see, and whether there is such a person at all. */
@ApplicationScoped
public class People {

    private final PatientReadModel patients;
    private final Owner owner;
    private final PatientServiceClient service;
    private final RecordAccess access;

    People(PatientReadModel patients, Owners owners, @RestClient PatientServiceClient service, RecordAccess access) {
        this.patients = patients;
        this.owner = owners.named("patient service");
        this.service = service;
        this.access = access;
    }

    /** True when the caller may open this person's record. */
    public boolean maySee(UUID patientId) {
        return access.includes(patientId);
    }

    /** True when the caller may open this person's record in that part, too, which another service keeps. */
    public boolean maySee(UUID patientId, RecordPart other) {
        return access.includes(patientId, other);
    }

    /** The only caregivers of the person whose own results the caller may see; those of all when empty. */
    public Optional<Set<UUID>> onlyTheseCaregivers(UUID patientId) {
        return access.onlyTheseCaregivers(patientId);
    }

    /** @throws NotFound when the caller may not see rows of this person */
    public void requireVisible(UUID patientId) {
        if (!maySee(patientId)) {
            throw new NotFound("patient", patientId);
        }
    }

    /** @throws NotFound when the caller may not see rows of this person in that part, which another service keeps */
    public void requireVisible(UUID patientId, RecordPart other) {
        if (!maySee(patientId, other)) {
            throw new NotFound("patient", patientId);
        }
    }

    /** Whether facts about this person have been read. */
    public boolean isKnown(UUID patientId) {
        return patients.findByIdOptional(patientId).isPresent();
    }

    /**
     * Makes sure there is such a person; one whose facts have not arrived yet is looked up at patient-service.
     *
     * @throws NotFound when there is none whom the caller may see
     * @throws Unavailable when the person is not known here and patient-service cannot be asked
     */
    public void requireKnown(UUID patientId) {
        requireVisible(patientId);
        if (isKnown(patientId)) {
            return;
        }
        try {
            owner.ask(JsonNode.class, () -> service.safetyFacts(patientId));
        } catch (NotFound hiddenOrNone) {
            throw new NotFound("patient", patientId);
        }
    }

    /** The day of birth, as patient-service has it now; this service keeps none. Empty when nobody can tell. */
    public Optional<LocalDate> bornOn(UUID patientId) {
        try {
            var facts = owner.ask(JsonNode.class, () -> service.safetyFacts(patientId));
            return Optional.ofNullable(facts.path("birthDate").textValue()).map(LocalDate::parse);
        } catch (NotFound | ForbiddenException | Unavailable nobodyTells) {
            return Optional.empty();
        }
    }

    /** When the person's death was recorded, if it was. */
    public Optional<Instant> deathRecordedAt(UUID patientId) {
        return patients.findByIdOptional(patientId).flatMap(KnownPatient::deathRecordedAt);
    }
}
