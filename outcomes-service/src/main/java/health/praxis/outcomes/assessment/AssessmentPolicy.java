package health.praxis.outcomes.assessment;

import health.praxis.outcomes.instrument.AgeRange;
import health.praxis.outcomes.instrument.Cutoff;
import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.instrument.Keyed;
import health.praxis.outcomes.instrument.Reporter;
import health.praxis.outcomes.interpretation.FallRisk;
import health.praxis.outcomes.interpretation.ImprovementRoom;
import health.praxis.outcomes.interpretation.ThresholdContext;
import health.praxis.outcomes.scoring.Recording;
import health.praxis.outcomes.scoring.ScoreOutcome;
import health.praxis.outcomes.scoring.Scorer;
import health.praxis.platform.problem.RuleRefused;
import health.praxis.platform.problem.Violation;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What may be recorded with an instrument; all that speaks against it is told at once. */
final class AssessmentPolicy {

    /** Nobody alive was measured before this; an earlier time is a typing error. */
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    private AssessmentPolicy() {}

    /**
     * A measurement before it is scored.
     *
     * @param subject who was measured
     * @param caregiverId which caregiver, when one was named
     * @param age of the person measured on that day, when anybody can tell
     * @param isNew whether nothing is amended by it; an amendment keeps whom the form is about
     * @param amended the result that an amendment replaces, when the day of the measurement stays: it was taken at that age
     * @param recorder as whom it is recorded
     * @param rating by whom it was rated
     * @param references what it refers to and the person does not have
     * @param deathRecordedAt when the patient's death was recorded, if it was
     * @param context whom thresholds are wanted for, to tell floor and ceiling
     * @param onSelfHarm what to tell the one who records it when an answer names self-harm
     */
    record Draft(
            Instrument instrument,
            Subject subject,
            Optional<UUID> caregiverId,
            Findings findings,
            Optional<Period> age,
            boolean isNew,
            Optional<Result> amended,
            Recorder recorder,
            Rating rating,
            Instant performedAt,
            List<Violation> references,
            Optional<Instant> deathRecordedAt,
            ThresholdContext context,
            Instruction onSelfHarm) {}

    /**
     * The result of a draft.
     *
     * @throws RuleRefused naming every broken rule; when an answer names self-harm, the instruction is among them
     */
    static Result judge(Draft draft) {
        List<Violation> broken = new ArrayList<>(Stream.of(
                        validForAge(draft),
                        askedOfACaregiver(draft),
                        ofACaregiver(draft),
                        draft.recorder().refusal(draft.subject(), draft.caregiverId()),
                        selfReported(draft),
                        draft.rating().refusal(),
                        plausible(draft),
                        alive(draft))
                .flatMap(Optional::stream)
                .toList());
        broken.addAll(draft.references());
        var reading = new FindingsReading(draft.instrument(), draft.findings());
        Optional<Recording> recording = reading.recording(broken);
        Optional<ScoreOutcome> outcome = recording.map(each -> Scorer.score(draft.instrument(), each));
        outcome.ifPresent(scored -> broken.addAll(reading.refusals(scored)));
        if (!broken.isEmpty()) {
            if (!reading.selfHarmItems().isEmpty()) {
                broken.addFirst(Violation.at(
                        "/items",
                        Instruction.SELF_HARM_ANSWER,
                        draft.onSelfHarm().inWords()));
            }
            throw new RuleRefused("The assessment was not recorded; see errors.", broken);
        }
        return switch (outcome.orElseThrow()) {
            case ScoreOutcome.Scored(var score) ->
                Result.scored(
                        score,
                        warnings(draft, score.score()),
                        fallRisk(
                                draft.instrument(),
                                draft.subject(),
                                draft.context(),
                                warningOfAge(draft),
                                score.score()));
            case ScoreOutcome.NotAble _ ->
                Result.notAble(warningOfAge(draft).stream().toList());
            case ScoreOutcome.Refused(var missing) ->
                Result.incomplete(
                        missing.stream()
                                .flatMap(refusal -> refusal.fields().stream())
                                .toList(),
                        warningOfAge(draft).stream().toList());
        };
    }

    /**
     * A result as it reads once more is known about the patient: what rests on the condition is worked out again, what rests on
     * the age stays.
     *
     * @param ofPatient whom thresholds are wanted for
     */
    static Result inContext(Result result, Instrument instrument, Subject subject, ThresholdContext ofPatient) {
        if (result.kind() != ResultKind.SCORED) {
            return result;
        }
        ThresholdContext context = subject.context(instrument, ofPatient);
        double score = result.score();
        List<String> warnings = Stream.concat(
                        result.warnings().stream()
                                .filter(warning -> Keyed.find(ImprovementRoom.class, warning)
                                        .isEmpty()),
                        ImprovementRoom.missing(instrument, context, score).stream()
                                .map(Keyed::key))
                .sorted()
                .toList();
        return result.meaning(warnings, fallRisk(instrument, subject, context, toldOfAge(result), score));
    }

    /** What limits the result: no room left on the scale, and the age. */
    private static Set<Keyed> warnings(Draft draft, double score) {
        Set<Keyed> warnings = new LinkedHashSet<>(ImprovementRoom.missing(draft.instrument(), draft.context(), score));
        warningOfAge(draft).ifPresent(warnings::add);
        return warnings;
    }

    /**
     * An age at which the instrument is little tried or, where it was taken on trust before, not validated. An amendment of the
     * same day keeps what is known about the age when nobody can tell it now.
     */
    private static Optional<AgeRange.Verdict> warningOfAge(Draft draft) {
        return verdictOnAge(draft)
                .or(() -> draft.amended().flatMap(AssessmentPolicy::toldOfAge))
                .filter(verdict -> verdict != AgeRange.Verdict.VALIDATED);
    }

    private static Optional<AgeRange.Verdict> toldOfAge(Result result) {
        return result.warnings().stream()
                .flatMap(warning -> Keyed.find(AgeRange.Verdict.class, warning).stream())
                .findFirst();
    }

    /** Falls are the patient's; a caregiver is not treated here. What was not made for the age has no cut-off for it. */
    private static Optional<Cutoff> fallRisk(
            Instrument instrument,
            Subject subject,
            ThresholdContext context,
            Optional<AgeRange.Verdict> ofAge,
            double score) {
        boolean meant = subject == Subject.PATIENT
                && ofAge.filter(AgeRange.Verdict.NOT_VALIDATED_FOR_AGE::equals).isEmpty();
        return meant ? FallRisk.found(instrument, context, score) : Optional.empty();
    }

    /** What has been recorded of that day can be amended whatever the age was, which then is a warning. */
    private static Optional<Violation> validForAge(Draft draft) {
        return verdictOnAge(draft)
                .filter(_ -> draft.amended().isEmpty())
                .filter(verdict -> verdict == AgeRange.Verdict.NOT_VALIDATED_FOR_AGE)
                .map(verdict -> Violation.at(
                        "/instrument", verdict.key(), "The instrument is not validated for a person of this age."));
    }

    private static Optional<AgeRange.Verdict> verdictOnAge(Draft draft) {
        return draft.age().map(draft.instrument().ages()::verdictFor);
    }

    /** What asks about the caring is the caregiver's result; what a caregiver tells about the patient stays the patient's. */
    private static Optional<Violation> askedOfACaregiver(Draft draft) {
        boolean refused =
                draft.isNew() && draft.subject() != Subject.CAREGIVER && Subject.asksACaregiver(draft.instrument());
        return refused
                ? Optional.of(Violation.at(
                        "/subject",
                        "asks-a-caregiver",
                        "This instrument asks a caregiver about the caring; its result is the caregiver's."))
                : Optional.empty();
    }

    private static Optional<Violation> ofACaregiver(Draft draft) {
        return draft.caregiverId()
                .filter(caregiver -> draft.subject() != Subject.CAREGIVER)
                .map(caregiver -> Violation.at(
                        "/caregiverId", "only-of-a-caregiver", "The result of a patient names no caregiver."));
    }

    private static Optional<Violation> selfReported(Draft draft) {
        boolean refused =
                draft.recorder().isSelfReporting() && draft.instrument().reporter() != Reporter.SELF_REPORT;
        return refused
                ? Optional.of(
                        Violation.at("/instrument", "not-self-reported", "This instrument is recorded by a clinician."))
                : Optional.empty();
    }

    private static Optional<Violation> plausible(Draft draft) {
        return draft.performedAt().isBefore(EARLIEST)
                ? Optional.of(Violation.at("/performedAt", "too-long-ago", "This lies before 1900; check the year."))
                : Optional.empty();
    }

    private static Optional<Violation> alive(Draft draft) {
        return draft.deathRecordedAt()
                .filter(death -> draft.performedAt().isAfter(death))
                .map(death -> Violation.at(
                        "/performedAt", "after-death", "The person's death had been recorded before this time."));
    }
}
