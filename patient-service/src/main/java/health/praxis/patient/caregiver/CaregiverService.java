package health.praxis.patient.caregiver;

import health.praxis.patient.clinic.ClinicService;
import health.praxis.patient.registration.RegistrationService;
import health.praxis.platform.access.ClinicCalendar;
import health.praxis.platform.outbox.Outbox;
import health.praxis.platform.persistence.Identities;
import health.praxis.platform.problem.RuleRefused;
import health.praxis.platform.problem.Violation;
import health.praxis.platform.request.ExpectedVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Linking people with those who care for them; every change holds the patient's row and commits with its event. */
@ApplicationScoped
public class CaregiverService {

    private final CaregiverRepository caregivers;
    private final RegistrationService registration;
    private final ClinicService clinic;
    private final ClinicCalendar calendar;
    private final Outbox outbox;
    private final Identities identities;
    private final Clock clock;

    CaregiverService(
            CaregiverRepository caregivers,
            RegistrationService registration,
            ClinicService clinic,
            ClinicCalendar calendar,
            Outbox outbox,
            Identities identities,
            Clock clock) {
        this.caregivers = caregivers;
        this.registration = registration;
        this.clinic = clinic;
        this.calendar = calendar;
        this.outbox = outbox;
        this.identities = identities;
        this.clock = clock;
    }

    @Transactional
    CaregiverResponse link(UUID patientId, CaregiverRequest request) {
        registration.patientForChangeOfAccess(patientId).requireActive("given a caregiver");
        checkTrainers(request.trainings());
        var now = clock.instant();
        var caregiver = new Caregiver(identities.next(), patientId, now);
        var event = caregiver.become(request, calendar.today(), now);
        return kept(caregiver, event);
    }

    @Transactional
    CaregiverResponse change(UUID id, ExpectedVersion expected, CaregiverRequest request) {
        registration.patientForChangeOfAccess(caregivers.patientOf(id)).requireActive("changed");
        var caregiver = current(id, expected);
        checkTrainers(request.trainings());
        return kept(caregiver, caregiver.become(request, caregiver.from(), clock.instant()));
    }

    /** Ends a link; in an archived record too, which linked people go on reading. */
    @Transactional
    CaregiverResponse unlink(UUID id, ExpectedVersion expected, String reason) {
        registration.patientForChangeOfAccess(caregivers.patientOf(id));
        var caregiver = current(id, expected);
        return kept(caregiver, caregiver.unlink(reason, clock.instant()));
    }

    CaregiverResponse get(UUID id) {
        return caregivers.get(id).response();
    }

    List<CaregiverResponse> page(UUID patientId, UUID after, int rows) {
        registration.patient(patientId);
        return caregivers.page(patientId, after, rows).stream()
                .map(Caregiver::response)
                .toList();
    }

    List<CaregiverVersionResponse> history(UUID id) {
        return caregivers.history(id).stream().map(CaregiverVersion::response).toList();
    }

    /** True when this is somebody linked to the person, or once was. */
    public boolean isOf(UUID patientId, UUID caregiverId) {
        return caregivers.ofPatient(patientId, caregiverId).isPresent();
    }

    /** True when the caregiver is linked to the person and may sign for them about treatment and record on that day. */
    public boolean maySign(UUID patientId, UUID caregiverId, LocalDate day) {
        return caregivers
                .ofPatient(patientId, caregiverId)
                .filter(caregiver -> caregiver.maySignOn(day))
                .isPresent();
    }

    /** True when somebody who may sign for the person today signs in with the account. */
    public boolean isRepresentative(UUID patientId, String account) {
        var today = calendar.today();
        return caregivers.ofPatient(patientId).stream()
                .anyMatch(caregiver -> caregiver.isAccount(account) && caregiver.maySignOn(today));
    }

    private void checkTrainers(List<Training> trainings) {
        var unknown = IntStream.range(0, trainings.size())
                .filter(i ->
                        clinic.knownPractitioner(trainings.get(i).trainedBy()).isEmpty())
                .mapToObj(i -> Violation.at(
                        "/trainings/" + i + "/trainedBy",
                        "practitioner-not-known",
                        "The tenant has no such practitioner."))
                .toList();
        if (!unknown.isEmpty()) {
            throw new RuleRefused("Some trainers are not known; see errors.", unknown);
        }
    }

    private Caregiver current(UUID id, ExpectedVersion expected) {
        var caregiver = caregivers.get(id);
        expected.check(caregiver.version());
        return caregiver;
    }

    private CaregiverResponse kept(Caregiver caregiver, CaregiverEvent event) {
        caregivers.keep(caregiver);
        outbox.append(event);
        return caregiver.response();
    }
}
