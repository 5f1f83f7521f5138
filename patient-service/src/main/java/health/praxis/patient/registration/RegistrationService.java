package health.praxis.patient.registration;

import health.praxis.platform.caller.CurrentCaller;
import health.praxis.platform.outbox.Outbox;
import health.praxis.platform.persistence.Identities;
import health.praxis.platform.problem.NotFound;
import health.praxis.platform.request.ExpectedVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Registering people and keeping their records; each change commits with its event and its version. */
@ApplicationScoped
public class RegistrationService {

    private final PatientRepository patients;
    private final FirstCareTeam firstCareTeam;
    private final Outbox outbox;
    private final Identities identities;
    private final CurrentCaller caller;
    private final Clock clock;

    RegistrationService(
            PatientRepository patients,
            FirstCareTeam firstCareTeam,
            Outbox outbox,
            Identities identities,
            CurrentCaller caller,
            Clock clock) {
        this.patients = patients;
        this.firstCareTeam = firstCareTeam;
        this.outbox = outbox;
        this.identities = identities;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public PatientResponse register(RegisterPatientRequest request) {
        var patient = Patient.register(
                identities.next(),
                request.demographics(),
                request.identifiers(),
                request.deceased(),
                request.deceasedOn(),
                clock.instant());
        patients.persist(patient);
        outbox.append(patient.registered());
        firstCareTeam.begin(patient.id());
        return remembered(patient);
    }

    @Transactional
    PatientResponse update(UUID id, ExpectedVersion expected, UpdatePatientRequest request) {
        return update(forChange(id, expected), request);
    }

    /** Brings the record to what another system knows, whatever version it is; nothing happens when nothing differs. */
    @Transactional
    public PatientResponse update(UUID id, UpdatePatientRequest request) {
        return update(patients.getForChange(id), request);
    }

    /** The day of birth says whether the person is a minor, and so who consents to who may open the record. */
    private PatientResponse update(Patient patient, UpdatePatientRequest request) {
        if (!patient.birthDate()
                .equals(Optional.ofNullable(request.demographics().birthDate()))) {
            patients.requireLastingGround(patient.id());
        }
        var event = patient.update(request.demographics(), request.identifiers(), clock.instant());
        event.ifPresent(outbox::append);
        return event.isPresent() ? remembered(patient) : PatientResponse.from(patient);
    }

    /**
     * Records a death. An emergency is ground enough, although no consent is given after it: a clinician who opened the
     * record in an emergency may be the one who has to say how it ended.
     */
    @Transactional
    PatientResponse recordDeath(UUID id, ExpectedVersion expected, LocalDate deceasedOn) {
        return recordDeath(forChange(id, expected), deceasedOn);
    }

    /** Records a death that another system knows of; nothing happens when as much is on record already. */
    @Transactional
    public PatientResponse recordDeath(UUID id, LocalDate deceasedOn) {
        return recordDeath(patients.getForChange(id), deceasedOn);
    }

    private PatientResponse recordDeath(Patient patient, LocalDate deceasedOn) {
        var event = patient.recordDeath(deceasedOn, clock.instant());
        event.ifPresent(outbox::append);
        return event.isPresent() ? remembered(patient) : PatientResponse.from(patient);
    }

    @Transactional
    PatientResponse archive(UUID id, ExpectedVersion expected, String reason) {
        var patient = forChange(id, expected);
        outbox.append(patient.archive(reason, clock.instant()));
        return remembered(patient);
    }

    /** The person, for other features of this service; refused as not found when the caller may not see them. */
    public Patient patient(UUID id) {
        return patients.get(id);
    }

    /** The person, held until the transaction under way ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Patient patientForChange(UUID id) {
        return patients.getForChange(id);
    }

    /**
     * The person, held until the transaction under way ends, for a change of who may open the record from now on.
     *
     * @throws health.praxis.platform.access.NotByBrokenGlass when the caller opens it in an emergency alone
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Patient patientForChangeOfAccess(UUID id) {
        return patients.getForChangeOfAccess(id);
    }

    /** The record as it is now, held until the transaction under way ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public PatientResponse hold(UUID id) {
        return PatientResponse.from(patients.getForChange(id));
    }

    /** Whom one of the tenant's identifiers names. */
    public Optional<UUID> idOf(Identifier identifier) {
        return patients.idByIdentifier(identifier);
    }

    /** The person whom one of the tenant's identifiers names. */
    Optional<PatientSummary> find(Identifier identifier) {
        return patients.findByIdentifier(identifier).map(PatientSummary::from);
    }

    PatientResponse get(UUID id) {
        return PatientResponse.from(patients.get(id));
    }

    List<PatientSummary> page(UUID after, int rows) {
        return patients.page(after, rows).stream().map(PatientSummary::from).toList();
    }

    List<PatientVersionResponse> history(UUID id) {
        var patient = patients.get(id);
        return patients.history(patient.id()).stream()
                .map(PatientVersion::response)
                .toList();
    }

    PatientVersionResponse history(UUID id, long version) {
        var patient = patients.get(id);
        return patients.history(patient.id(), version)
                .map(PatientVersion::response)
                .orElseThrow(() -> new NotFound("There is no version " + version + " of patient " + id + "."));
    }

    private Patient forChange(UUID id, ExpectedVersion expected) {
        var patient = patients.getForChange(id);
        expected.check(patient.version());
        return patient;
    }

    private PatientResponse remembered(Patient patient) {
        patients.remember(PatientVersion.of(patient, caller.get().subject()));
        return PatientResponse.from(patient);
    }
}
