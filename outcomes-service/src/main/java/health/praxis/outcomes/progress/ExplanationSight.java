package health.praxis.outcomes.progress;

import health.praxis.outcomes.patientcontext.People;
import health.praxis.platform.access.RecordPart;
import java.util.UUID;

/**
 * Which explanations of an unchanged score the caller may be told of. Each is a part of what another service keeps: relapses
 * and medication of the record, reports of symptoms of what session-service keeps. A caregiver is told of them when let into
 * these parts, too; how the person scored and how much was practised is told without.
 *
 * @param record whether the caller is let into what patient-service keeps
 * @param sessions whether the caller is let into what session-service keeps
 */
public record ExplanationSight(boolean record, boolean sessions) {

    /** What the caller may be told about this person. */
    public static ExplanationSight of(People people, UUID patientId) {
        return new ExplanationSight(
                people.maySee(patientId, RecordPart.RECORD), people.maySee(patientId, RecordPart.SESSIONS));
    }

    /** The words about a verdict, with those explanations alone. */
    public String only(String text) {
        return ProgressWords.only(text, this::includes);
    }

    /** The verdict in words that may be told. */
    public CurrentVerdict only(CurrentVerdict verdict) {
        return new CurrentVerdict(
                verdict.instrument(),
                verdict.goalId(),
                verdict.verdict(),
                verdict.reason(),
                verdict.confirmed(),
                only(verdict.text()),
                verdict.suggestsReview(),
                verdict.latest());
    }

    boolean includesAll() {
        return record && sessions;
    }

    /** Low mood may be a result kept here; what is shown does not say, so that it counts as the report it may be. */
    boolean includes(Confounder.Kind kind) {
        return switch (kind) {
            case RELAPSE, MEDICATION_CHANGE -> record;
            case INFECTION, LOW_MOOD -> sessions;
        };
    }
}
