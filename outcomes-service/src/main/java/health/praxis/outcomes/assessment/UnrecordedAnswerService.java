package health.praxis.outcomes.assessment;

import health.praxis.outcomes.patientcontext.PatientLockRepository;
import health.praxis.outcomes.patientcontext.People;
import health.praxis.platform.caller.CurrentCaller;
import health.praxis.platform.outbox.Outbox;
import health.praxis.platform.persistence.Identities;
import health.praxis.platform.problem.RuleRefused;
import health.praxis.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Tells of an answer that names self-harm although the form it stands on cannot be recorded, in a transaction of its own. Each
 * attempt is told, and what is sent again under the same key is not; that they raise one flag is settled where flags are.
 */
@ApplicationScoped
class UnrecordedAnswerService {

    private final UnrecordedAnswerRepository answers;
    private final AssessmentRepository assessments;
    private final AssessmentReader reader;
    private final People people;
    private final PatientLockRepository lock;
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
            Outbox outbox,
            Identities identities,
            CurrentCaller caller,
            Clock clock) {
        this.answers = answers;
        this.assessments = assessments;
        this.reader = reader;
        this.people = people;
        this.lock = lock;
        this.outbox = outbox;
        this.identities = identities;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Tells what a form names that was not recorded.
     *
     * @param key the sender's key of the request, or null
     * @param stated the caregiver whom the form names, who is the person's
     * @param reading of what was sent, which names self-harm
     * @return the refusal with the instruction
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    RuleRefused tell(
            String key,
            RecordAssessmentRequest request,
            Optional<UUID> stated,
            FindingsReading reading,
            RuleRefused refusal) {
        UUID patientId = request.patientId();
        lock.holdForChange(patientId);
        people.requireVisible(patientId);
        Recorder recorder = reader.recorder(patientId);
        Subject subject = recorder.tellsOf(request.subject());
        var form = new Form(
                patientId,
                request.episodeId(),
                request.goalId(),
                request.instrument(),
                request.instrumentVersion(),
                subject,
                recorder.caregiver(
                                subject,
                                stated.filter(_ -> subject == Subject.CAREGIVER).orElse(null))
                        .orElse(null));
        return tell(form, null, reading, key, refusal);
    }

    /** The same for an amendment of an assessment on record; nothing is told where that has told it before. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    RuleRefused tell(String key, UUID assessmentId, FindingsReading reading, RuleRefused refusal) {
        lock.holdForChange(assessments.patientOf(assessmentId));
        var assessment = assessments.get(assessmentId);
        return assessment.hasToldSelfHarm()
                ? instructed(refusal)
                : tell(assessment.form(), assessmentId, reading, key, refusal);
    }

    /** Nobody is sent to a patient who has died; a caregiver lives on. */
    private RuleRefused tell(Form form, UUID assessmentId, FindingsReading reading, String key, RuleRefused refusal) {
        if (form.subject() == Subject.PATIENT
                && people.deathRecordedAt(form.patientId()).isPresent()) {
            return refusal;
        }
        String item = reading.selfHarmItems().getFirst();
        var answer = new UnrecordedAnswer(
                identities.next(),
                form.patientId(),
                form.subject(),
                form.caregiverId(),
                assessmentId,
                form.instrument(),
                item,
                reading.answerTo(item),
                clock.instant(),
                Optional.ofNullable(key),
                refusal.violations().stream().map(Violation::code).distinct().toList());
        if (answers.firstTime(answer, caller.get().subject())) {
            outbox.append(answer.found());
        }
        return instructed(refusal);
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
