package health.praxis.outcomes.assessment;

import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.patientcontext.PatientLockRepository;
import health.praxis.outcomes.patientcontext.People;
import health.praxis.platform.caller.CurrentCaller;
import health.praxis.platform.outbox.Outbox;
import health.praxis.platform.persistence.Identities;
import health.praxis.platform.persistence.Occurrence;
import health.praxis.platform.problem.NotFound;
import health.praxis.platform.request.ExpectedVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Recording, signing and amending assessments; each change commits with its facts, its version and the progress. */
@ApplicationScoped
public class AssessmentService {

    private final AssessmentRepository assessments;
    private final AssessmentReader reader;
    private final People people;
    private final PatientLockRepository lock;
    private final Outbox outbox;
    private final Event<AssessmentChanged> changes;
    private final Identities identities;
    private final CurrentCaller caller;
    private final Clock clock;

    AssessmentService(
            AssessmentRepository assessments,
            AssessmentReader reader,
            People people,
            PatientLockRepository lock,
            Outbox outbox,
            Event<AssessmentChanged> changes,
            Identities identities,
            CurrentCaller caller,
            Clock clock) {
        this.assessments = assessments;
        this.reader = reader;
        this.people = people;
        this.lock = lock;
        this.outbox = outbox;
        this.changes = changes;
        this.identities = identities;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param references what {@link ReferenceInquiry} found out before */
    @Transactional
    AssessmentResponse record(KnownReferences references, RecordAssessmentRequest request) {
        UUID personId = references.patientId();
        Instrument instrument = reader.instrument(request.instrument());
        lock.holdForChange(personId);
        people.requireVisible(personId);
        Instant now = clock.instant();
        Instant performedAt = Occurrence.of(request.performedAt(), now, "/performedAt");
        Form form = reader.form(request);
        var assessment = Assessment.record(
                identities.next(),
                form,
                reader.read(instrument, form, request, references, performedAt),
                caller.get().subject(),
                now);
        assessments.persist(assessment);
        outbox.append(assessment.recorded());
        remembered(assessment);
        return changed(assessment, instrument, request.findings(), now);
    }

    /** @param references what {@link ReferenceInquiry} found out before */
    @Transactional
    AssessmentResponse amend(
            UUID id, ExpectedVersion expected, AmendAssessmentRequest request, KnownReferences references) {
        lock.holdForChange(assessments.patientOf(id));
        var assessment = forChange(id, expected);
        Instrument instrument = reader.instrument(assessment.instrument());
        Instant now = clock.instant();
        Instant performedAt = request.performedAt() == null
                ? assessment.performedAt()
                : Occurrence.of(request.performedAt(), now, "/performedAt");
        var reading =
                reader.read(instrument, assessment.form(), assessment.reading(), request, references, performedAt);
        outbox.append(assessment.amend(reading, request.reason(), now));
        remembered(assessment);
        return changed(assessment, instrument, request.findings(), now);
    }

    @Transactional
    AssessmentResponse sign(UUID id, ExpectedVersion expected) {
        lock.holdForChange(assessments.patientOf(id));
        var assessment = forChange(id, expected);
        assessment.sign(caller.get().subject(), clock.instant());
        return remembered(assessment);
    }

    AssessmentResponse get(UUID id) {
        return assessments.get(id).response(reader.onSelfHarm());
    }

    List<AssessmentResponse> page(UUID patientId, String instrument, Instant after, UUID afterId, int rows) {
        Instruction onSelfHarm = reader.onSelfHarm();
        return assessments.page(patientId, instrument, after, afterId, rows).stream()
                .map(assessment -> assessment.response(onSelfHarm))
                .toList();
    }

    List<AssessmentVersionResponse> history(UUID id) {
        return assessments.history(assessments.get(id).id()).stream()
                .map(AssessmentVersion::response)
                .toList();
    }

    AssessmentVersionResponse history(UUID id, long version) {
        return assessments
                .history(assessments.get(id).id(), version)
                .map(AssessmentVersion::response)
                .orElseThrow(() -> new NotFound("There is no version " + version + " of assessment " + id + "."));
    }

    /** Tells what the result says; each fact is a version of its own, as is that it was recorded or amended. */
    private AssessmentResponse changed(Assessment assessment, Instrument instrument, Findings findings, Instant now) {
        assessment
                .findSelfHarm(new FindingsReading(instrument, findings).selfHarmItems(), now)
                .ifPresent(found -> {
                    outbox.append(found);
                    remembered(assessment);
                });
        tellFallRisk(assessment, now);
        changes.fire(new AssessmentChanged(assessment.patientId()));
        return assessment.response(reader.onSelfHarm());
    }

    /**
     * Told by the newest result of the instrument alone, which an amendment of another one may have made it, and of nobody who
     * has died; the result shows it either way.
     */
    private void tellFallRisk(Assessment changed, Instant now) {
        UUID patientId = changed.patientId();
        if (changed.subject() != Subject.PATIENT
                || people.deathRecordedAt(patientId).isPresent()) {
            return;
        }
        assessments
                .newest(patientId, changed.instrument())
                .ifPresent(newest -> newest.findFallRisk(now).ifPresent(found -> {
                    outbox.append(found);
                    remembered(newest);
                }));
    }

    private Assessment forChange(UUID id, ExpectedVersion expected) {
        var assessment = assessments.getForChange(id);
        expected.check(assessment.version());
        return assessment;
    }

    private AssessmentResponse remembered(Assessment assessment) {
        AssessmentResponse response = assessment.response(reader.onSelfHarm());
        assessments.remember(AssessmentVersion.of(response, caller.get().subject()));
        return response;
    }
}
