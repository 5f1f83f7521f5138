package health.praxis.outcomes.assessment;

import health.praxis.outcomes.clinic.ClinicReadModel;
import health.praxis.outcomes.patientcontext.PatientLockRepository;
import health.praxis.outcomes.patientcontext.People;
import health.praxis.platform.caller.CurrentCaller;
import health.praxis.platform.outbox.Outbox;
import health.praxis.platform.persistence.Identities;
import health.praxis.platform.persistence.Occurrence;
import health.praxis.platform.problem.RuleRefused;
import health.praxis.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Tells of an answer that names self-harm although the form it stands on cannot be recorded, in a transaction of its own. The
 * same answer of the same person and moment is told once, and so is what is sent again under the same key.
 */
@ApplicationScoped
class UnrecordedAnswerService {

    private final UnrecordedAnswerRepository answers;
    private final AssessmentRepository assessments;
    private final AssessmentReader reader;
    private final People people;
    private final PatientLockRepository lock;
    private final ClinicReadModel clinics;
    private final Outbox outbox;
    private final Identities identities;
    private final CurrentCaller caller;
    private final Clock clock;

    UnrecordedAnswerService(
            UnrecordedAnswerRepository answers,
            AssessmentRepository assessments,
            AssessmentReader reader,
            People people,
            PatientLockRepository lock,
            ClinicReadModel clinics,
            Outbox outbox,
            Identities identities,
            CurrentCaller caller,
            Clock clock) {
        this.answers = answers;
        this.assessments = assessments;
        this.reader = reader;
        this.people = people;
        this.lock = lock;
        this.clinics = clinics;
        this.outbox = outbox;
        this.identities = identities;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Tells what a form names that was not recorded. The patient and a caregiver answer for themselves, whomever they name.
     *
     * @param key the sender's key of the request, or null
     * @return the refusal, with the instruction when the form calls for it
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    RuleRefused refused(String key, RecordAssessmentRequest request, RuleRefused refusal) {
        UUID patientId = request.patientId();
        lock.holdForChange(patientId);
        people.requireVisible(patientId);
        Recorder recorder = reader.recorder(patientId);
        Subject subject = recorder.answersAs().orElse(request.subject());
        UUID named = subject == request.subject() && subject == Subject.CAREGIVER ? request.caregiverId() : null;
        return tell(
                new Form(
                        patientId,
                        request.episodeId(),
                        request.goalId(),
                        request.instrument(),
                        request.instrumentVersion(),
                        subject,
                        recorder.caregiver(subject, named).orElse(null)),
                null,
                request.findings(),
                request.performedAt(),
                key,
                refusal);
    }

    /** The same for an amendment of an assessment on record; nothing is told where that has told it before. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    RuleRefused refused(String key, UUID assessmentId, AmendAssessmentRequest request, RuleRefused refusal) {
        lock.holdForChange(assessments.patientOf(assessmentId));
        var assessment = assessments.get(assessmentId);
        return assessment.hasToldSelfHarm()
                ? refusal
                : tell(
                        assessment.form(),
                        assessmentId,
                        request.findings(),
                        request.performedAt() == null ? assessment.performedAt() : request.performedAt(),
                        key,
                        refusal);
    }

    private RuleRefused tell(
            Form form, UUID assessmentId, Findings findings, Instant stated, String key, RuleRefused refusal) {
        Optional<FindingsReading> reading =
                reader.known(form.instrument()).map(instrument -> new FindingsReading(instrument, findings));
        List<String> items = reading.map(FindingsReading::selfHarmItems).orElse(List.of());
        if (items.isEmpty()) {
            return refusal;
        }
        Instant now = clock.instant();
        Optional<Instant> performedAt = plausible(stated, now);
        var answer = new UnrecordedAnswer(
                identities.next(),
                form.patientId(),
                form.subject(),
                form.caregiverId(),
                assessmentId,
                form.instrument(),
                items.getFirst(),
                reading.orElseThrow().answerTo(items.getFirst()),
                performedAt.orElseGet(() -> startOfDay(now)),
                Optional.ofNullable(key),
                refusal.violations().stream().map(Violation::code).distinct().toList());
        if (answers.firstTime(answer, caller.get().subject(), now)) {
            outbox.append(answer.found(performedAt.orElse(now)));
        }
        return instructed(refusal);
    }

    /** When it was answered by the word of the form; empty when it does not say so or cannot be believed. */
    private static Optional<Instant> plausible(Instant stated, Instant now) {
        return Optional.ofNullable(stated)
                .filter(at -> !at.isBefore(AssessmentPolicy.EARLIEST) && !at.isAfter(now.plus(Occurrence.CLOCK_SKEW)))
                .map(at -> at.truncatedTo(ChronoUnit.MICROS));
    }

    private Instant startOfDay(Instant now) {
        ZoneId zone = clinics.current().zone();
        return LocalDate.ofInstant(now, zone).atStartOfDay(zone).toInstant();
    }

    private RuleRefused instructed(RuleRefused refusal) {
        if (refusal.violations().stream().anyMatch(each -> each.code().equals(Instruction.SELF_HARM_ANSWER))) {
            return refusal;
        }
        var instruction = Violation.at(
                "/items", Instruction.SELF_HARM_ANSWER, reader.onSelfHarm().inWords());
        return new RuleRefused(
                refusal.getMessage(),
                Stream.concat(Stream.of(instruction), refusal.violations().stream())
                        .toList());
    }
}
