package health.praxis.patient.patientimport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.praxis.patient.registration.Demographics;
import health.praxis.patient.registration.PatientResponse;
import health.praxis.patient.registration.RegisterPatientRequest;
import health.praxis.patient.registration.RegistrationService;
import health.praxis.patient.registration.UpdatePatientRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds the person of an import by any of the identifiers, and registers them or brings the record up to date. */
@ApplicationScoped
class PersonIntake {

    /** What was done for whom. */
    record Result(UUID patientId, ImportEffect effect) {}

    /** What an import says of the person themselves. */
    private record Said(Demographics demographics, boolean deceased, LocalDate deceasedOn) {}

    private final RegistrationService registration;
    private final PatientImportRepository imports;
    private final ObjectMapper json;

    PersonIntake(RegistrationService registration, PatientImportRepository imports, ObjectMapper json) {
        this.registration = registration;
        this.imports = imports;
        this.json = json;
    }

    /**
     * @throws ImportRefused when the person has no name, or no identifier to be found by again
     * @throws IdentifiersOfSeveralPeople when the identifiers name different people on record
     */
    Result take(PersonMapping person, boolean deceased, Instant now) {
        if (person.identifiers().isEmpty()) {
            throw ImportRefused.because("no-identifier", "The Patient has no identifier to be found by again.");
        }
        if (person.demographics().names().isEmpty()) {
            throw ImportRefused.because("no-name", "The Patient has no name.");
        }
        var said = new Said(person.demographics(), deceased, person.deceasedOn());
        var known = person.identifiers().stream()
                .map(registration::idOf)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        if (known.size() > 1) {
            throw new IdentifiersOfSeveralPeople(known);
        }
        return known.isEmpty()
                ? register(person, said, now)
                : bringUpToDate(known.iterator().next(), person, said, now);
    }

    private Result register(PersonMapping person, Said said, Instant now) {
        var patient = registration.register(new RegisterPatientRequest(
                person.identifiers(), said.demographics(), said.deceased(), said.deceasedOn()));
        imports.add(new ImportStatement(patient.id(), fingerprint(said), now));
        return new Result(patient.id(), ImportEffect.CREATED);
    }

    private Result bringUpToDate(UUID patientId, PersonMapping person, Said said, Instant now) {
        var before = registration.hold(patientId);
        boolean news = remember(patientId, fingerprint(said), now);
        var demographics = news ? person.over(before.demographics()) : before.demographics();
        var own = Set.copyOf(before.identifiers());
        var identifiers = new HashSet<>(own);
        identifiers.addAll(person.identifiers());
        if (!demographics.equals(before.demographics()) || !identifiers.equals(own)) {
            registration.update(patientId, new UpdatePatientRequest(identifiers, demographics));
        }
        if (news && tellsOfADeath(said, before)) {
            registration.recordDeath(patientId, said.deceasedOn());
        }
        boolean changed = registration.hold(patientId).version() > before.version();
        return new Result(patientId, changed ? ImportEffect.UPDATED : ImportEffect.UNCHANGED);
    }

    private static boolean tellsOfADeath(Said said, PatientResponse before) {
        boolean otherDay = said.deceasedOn() != null && !said.deceasedOn().equals(before.deceasedOn());
        return said.deceased() && (!before.deceased() || otherDay);
    }

    /** Whether the import says anything else than the last one of this person did. */
    private boolean remember(UUID patientId, byte[] fingerprint, Instant now) {
        var last = imports.statement(patientId);
        if (last.isEmpty()) {
            imports.add(new ImportStatement(patientId, fingerprint, now));
            return true;
        }
        if (last.get().says(fingerprint)) {
            return false;
        }
        last.get().nowSays(fingerprint, now);
        return true;
    }

    private byte[] fingerprint(Said said) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(said));
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException("a statement can always be fingerprinted", e);
        }
    }
}
