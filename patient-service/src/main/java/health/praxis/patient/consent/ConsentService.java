package health.praxis.patient.consent;

import health.praxis.patient.capacity.CapacityService;
import health.praxis.patient.caregiver.CaregiverService;
import health.praxis.patient.clinic.ClinicService;
import health.praxis.patient.registration.Patient;
import health.praxis.patient.registration.RegistrationService;
import health.praxis.platform.caller.CurrentCaller;
import health.praxis.platform.caller.Role;
import health.praxis.platform.outbox.Outbox;
import health.praxis.platform.persistence.Identities;
import health.praxis.platform.persistence.Occurrence;
import health.praxis.platform.problem.RuleRefused;
import health.praxis.platform.problem.Violation;
import health.praxis.platform.request.ExpectedVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Recording what people agree to; every change holds the patient's row and commits with its event. */
@ApplicationScoped
public class ConsentService {

    private final ConsentRepository consents;
    private final RegistrationService registration;
    private final CaregiverService caregivers;
    private final CapacityService capacity;
    private final ClinicService clinic;
    private final CurrentCaller caller;
    private final Outbox outbox;
    private final Identities identities;
    private final Clock clock;

    ConsentService(
            ConsentRepository consents,
            RegistrationService registration,
            CaregiverService caregivers,
            CapacityService capacity,
            ClinicService clinic,
            CurrentCaller caller,
            Outbox outbox,
            Identities identities,
            Clock clock) {
        this.consents = consents;
        this.registration = registration;
        this.caregivers = caregivers;
        this.capacity = capacity;
        this.clinic = clinic;
        this.caller = caller;
        this.outbox = outbox;
        this.identities = identities;
        this.clock = clock;
    }

    @Transactional
    ConsentResponse grant(UUID patientId, ConsentRequest request) {
        var patient = registration.patientForChangeOfAccess(patientId);
        patient.requireActive("given a consent");
        if (patient.isDeceased()) {
            throw new RuleRefused(Violation.ofRule("deceased", "A person who has died grants nothing new."));
        }
        var now = clock.instant();
        var given = Occurrence.of(request.occurredAt(), now, "/occurredAt");
        var day = clinic.settings().dateAt(given);
        var from = Optional.ofNullable(request.from()).orElseGet(this::today);
        ConsentPolicy.check(request, standing(patient, request, day, from));
        var consent = Consent.grant(
                identities.next(),
                patientId,
                request.purpose(),
                request.caregiverId(),
                signature(request, day),
                from,
                request.until(),
                now);
        consents.persist(consent);
        outbox.append(consent.granted(given));
        return consent.response(today());
    }

    /** Ends a consent; in an archived record too, which linked people go on reading. */
    @Transactional
    ConsentResponse withdraw(UUID id, ExpectedVersion expected, WithdrawConsentRequest request) {
        registration.patientForChangeOfAccess(consents.patientOf(id));
        var consent = consents.get(id);
        expected.check(consent.version());
        var now = clock.instant();
        var when = Occurrence.of(request.occurredAt(), now, "/occurredAt");
        outbox.append(consent.withdraw(withdrawing(consent.patientId()), request.note(), when, now));
        return consent.response(today());
    }

    ConsentResponse get(UUID id) {
        return consents.get(id).response(today());
    }

    List<ConsentResponse> page(UUID patientId, UUID after, int rows) {
        registration.patient(patientId);
        var today = today();
        return consents.page(patientId, after, rows).stream()
                .map(consent -> consent.response(today))
                .toList();
    }

    /** The person's consents that hold on the clinic's date of today. */
    public List<ConsentResponse> inForce(UUID patientId) {
        var today = today();
        return consents.ofPatient(patientId).stream()
                .filter(consent -> consent.statusOn(today) == ConsentStatus.IN_FORCE)
                .map(consent -> consent.response(today))
                .toList();
    }

    private ConsentPolicy.Standing standing(Patient patient, ConsentRequest request, LocalDate given, LocalDate from) {
        boolean minor = patient.birthDate()
                .filter(born -> clinic.settings().isMinor(born, given))
                .isPresent();
        var representative = request.representativeId();
        return new ConsentPolicy.Standing(
                !minor && !capacity.isAbsentOn(patient.id(), given),
                representative != null
                        && caregivers.maySign(patient.id(), representative, given)
                        && caregivers.maySign(patient.id(), representative, from),
                request.caregiverId() == null || caregivers.isOf(patient.id(), request.caregiverId()));
    }

    private static Signature signature(ConsentRequest request, LocalDate given) {
        return new Signature(
                request.grantedBy(),
                request.representativeId(),
                request.assent(),
                request.assent() == null
                        ? null
                        : Optional.ofNullable(request.assentedOn()).orElse(given));
    }

    private WithdrawnBy withdrawing(UUID patientId) {
        var who = caller.get();
        if (!who.isLinkedToOnePatient()) {
            return WithdrawnBy.STAFF;
        }
        if (who.hasRole(Role.PATIENT)) {
            return WithdrawnBy.PATIENT;
        }
        if (!caregivers.isRepresentative(patientId, who.subject())) {
            throw new NotARepresentative();
        }
        return WithdrawnBy.REPRESENTATIVE;
    }

    private LocalDate today() {
        return clinic.settings().dateAt(clock.instant());
    }
}
