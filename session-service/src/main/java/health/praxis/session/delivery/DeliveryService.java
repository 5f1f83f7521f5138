package health.praxis.session.delivery;

import health.praxis.platform.persistence.Occurrence;
import health.praxis.platform.problem.RuleRefused;
import health.praxis.platform.problem.Violation;
import health.praxis.platform.request.ExpectedVersion;
import health.praxis.session.clinic.ClinicSettingsRepository;
import health.praxis.session.patient.SafetyFacts;
import health.praxis.session.vitals.VitalLimits;
import health.praxis.session.vitals.VitalSigns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** What happens in a session, from its start to its signature and the amendments after that. */
@ApplicationScoped
public class DeliveryService {

    private final Sessions kept;
    private final StartPolicy startPolicy;
    private final PractisedCourse practised;
    private final SessionSignals signals;
    private final VitalLimits limits;
    private final ClinicSettingsRepository clinics;
    private final Clock clock;

    DeliveryService(
            Sessions kept,
            StartPolicy startPolicy,
            PractisedCourse practised,
            SessionSignals signals,
            VitalLimits limits,
            ClinicSettingsRepository clinics,
            Clock clock) {
        this.kept = kept;
        this.startPolicy = startPolicy;
        this.practised = practised;
        this.signals = signals;
        this.limits = limits;
        this.clinics = clinics;
        this.clock = clock;
    }

    /** @param asked what the owners of the records said right before of everybody who is expected */
    @Transactional
    SessionResponse start(UUID id, ExpectedVersion expected, StartSessionRequest request, List<SafetyFacts> asked) {
        var session = kept.forChange(id, expected);
        session.requireReadyToStart();
        var facts = session.attendance().present().stream()
                .map(patient -> StartInquiry.said(asked, patient))
                .toList();
        startPolicy.check(session, facts);
        var precautions = facts.stream().flatMap(PersonPrecaution::of).toList();
        session.start(Occurrence.of(request.startedAt(), clock.instant(), "/startedAt"), precautions, clock.instant());
        return kept.changed(session, SessionFacts.of(session).started());
    }

    @Transactional
    SessionResponse addVitals(UUID id, ExpectedVersion expected, VitalSigns stated) {
        var session = kept.forChange(id, expected);
        var signs = stated.orOf(practised.onlyPatient(session));
        Occurrence.of(signs.measuredAt(), clock.instant(), "/measuredAt");
        requireSound(session, signs);
        var findings = limits.brokenBy(signs, clinics.current().vitalLimits());
        session.addVitals(signs, findings, clock.instant());
        signals.ofVitals(session, signs, findings);
        return kept.changed(session, List.of());
    }

    private static void requireSound(Session session, VitalSigns signs) {
        var broken = new java.util.ArrayList<>(signs.broken());
        if (signs.patientId() == null || !session.attendance().patients().contains(signs.patientId())) {
            broken.add(Violation.at(
                    "/patientId", "not-a-patient-of-this-session", "Name a patient whom the session is booked for."));
        }
        if (!broken.isEmpty()) {
            throw new RuleRefused("The vital signs contradict themselves; see errors.", broken);
        }
    }

    @Transactional
    SessionResponse addTolerance(UUID id, ExpectedVersion expected, AddToleranceRequest request) {
        var session = kept.forChange(id, expected);
        var samples = practised.samples(session, request.samples());
        var rests = practised.rests(session, request.restBreaks());
        practised.requireDuring(session, samples, rests, clock.instant());
        var before = session.delivery().course().samples();
        session.addTolerance(samples, rests, clock.instant());
        signals.ofSamples(session, before);
        return kept.changed(session, List.of());
    }

    @Transactional
    SessionResponse complete(UUID id, ExpectedVersion expected, CompleteSessionRequest request) {
        return finish(id, expected, request.endedAt(), request, null);
    }

    @Transactional
    SessionResponse stopEarly(UUID id, ExpectedVersion expected, StopSessionRequest request) {
        return finish(id, expected, request.endedAt(), request, request.reason());
    }

    private SessionResponse finish(
            UUID id, ExpectedVersion expected, Instant endedAt, PractisedRequest request, StopReason stopped) {
        var session = kept.forChange(id, expected);
        var before = session.delivery().course().samples();
        var done = session.delivery()
                .ended(endedAt.truncatedTo(ChronoUnit.MICROS), practised.added(session, request), stopped);
        session.finish(done, clock.instant());
        signals.ofFinished(session, before);
        return kept.changed(session, SessionFacts.of(session).finished());
    }
}
