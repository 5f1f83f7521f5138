package health.praxis.outcomes.assessment;

import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.patientcontext.CaregiverInquiry;
import health.praxis.platform.owner.Belonging;
import health.praxis.platform.problem.RuleRefused;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * Looks, before anything is held, whether a form that was refused names self-harm and about whom it is; only then that is told.
 */
@ApplicationScoped
class UnrecordedAnswers {

    private final UnrecordedAnswerService service;
    private final AssessmentRepository assessments;
    private final AssessmentReader reader;
    private final CaregiverInquiry caregivers;

    UnrecordedAnswers(
            UnrecordedAnswerService service,
            AssessmentRepository assessments,
            AssessmentReader reader,
            CaregiverInquiry caregivers) {
        this.service = service;
        this.assessments = assessments;
        this.reader = reader;
        this.caregivers = caregivers;
    }

    /**
     * Tells what a form names that was not recorded.
     *
     * @param key the sender's key of the request, or null
     * @return the refusal, with the instruction when the form calls for it
     */
    RuleRefused refused(String key, RecordAssessmentRequest request, RuleRefused refusal) {
        return naming(request.instrument(), request.findings())
                .map(reading -> service.tell(key, request, knownCaregiver(request), reading, refusal))
                .orElse(refusal);
    }

    /** The same for an amendment of an assessment on record; nothing is told where that has told it before. */
    RuleRefused refused(String key, UUID assessmentId, AmendAssessmentRequest request, RuleRefused refusal) {
        return naming(assessments.get(assessmentId).instrument(), request.findings())
                .map(reading -> service.tell(key, assessmentId, reading, refusal))
                .orElse(refusal);
    }

    private Optional<FindingsReading> naming(String instrumentId, Findings findings) {
        Optional<Instrument> instrument = reader.known(instrumentId);
        return instrument
                .map(known -> new FindingsReading(known, findings))
                .filter(reading -> !reading.selfHarmItems().isEmpty());
    }

    /** The caregiver whom the form names, when the person has that one. */
    private Optional<UUID> knownCaregiver(RecordAssessmentRequest request) {
        return Optional.ofNullable(request.caregiverId())
                .filter(_ -> request.subject() == Subject.CAREGIVER)
                .filter(stated -> caregivers.of(request.patientId(), stated) == Belonging.THEIRS);
    }
}
