package health.praxis.outcomes.timeline;

import health.praxis.outcomes.instrument.Threshold;
import health.praxis.outcomes.interpretation.AppliedThreshold;
import health.praxis.outcomes.timeline.TimelineEntry.Kind;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What is told about a thing on the axis, in keys and numbers; fields that do not apply are null. */
public sealed interface TimelineDetail {

    /** Which kind of thing it is told about. */
    @SuppressWarnings("unused")
    static Kind kindOf(TimelineDetail detail) {
        return switch (detail) {
            case Score _ -> Kind.SCORE;
            case Thresholds _ -> Kind.THRESHOLDS;
            case DoseWeek _ -> Kind.DOSE_WEEK;
            case HomeWeek _ -> Kind.HOME_WEEK;
            case Alert _ -> Kind.ALERT;
            case Finding _ -> Kind.FINDING;
            case PlanChange _ -> Kind.PLAN_CHANGE;
        };
    }

    /**
     * A result.
     *
     * @param score null when the person was not able
     * @param administration the circumstances it was taken under, by the names that assessments have them under
     * @param series those that set the series apart in which it stands
     */
    record Score(
            UUID assessmentId,
            String instrument,
            Double score,
            String band,
            String timePoint,
            Map<String, String> administration,
            Map<String, String> series)
            implements TimelineDetail {}

    /**
     * What a change from the baseline of a series is held against.
     *
     * @param series the circumstances that set it apart
     * @param condition and {@code phase} that the thresholds were looked up with
     */
    record Thresholds(
            String instrument,
            Map<String, String> series,
            UUID baselineId,
            double baseline,
            String condition,
            String phase,
            Limit mdc,
            Limit mcid,
            String catalogueVersion)
            implements TimelineDetail {}

    /**
     * @param change that reaches it from the baseline, in the unit of the score
     * @param direction for which change it holds: either, improvement or worsening
     */
    record Limit(
            double change,
            String direction,
            double value,
            boolean relativePercent,
            String population,
            String source,
            String evidence) {

        static Limit of(AppliedThreshold applied) {
            Threshold threshold = applied.threshold();
            return new Limit(
                    applied.limit(),
                    threshold.direction().key(),
                    threshold.value(),
                    threshold.relativePercent(),
                    threshold.population(),
                    threshold.source(),
                    threshold.evidence());
        }
    }

    /** @param planId null for sessions that belong to no plan */
    record DoseWeek(
            UUID planId,
            String discipline,
            String week,
            double plannedMinutes,
            double deliveredMinutes,
            double plannedRepetitions,
            double deliveredRepetitions,
            boolean belowEnough)
            implements TimelineDetail {}

    /** Practice at home, as reported. */
    record HomeWeek(String week, double minutes, double repetitions) implements TimelineDetail {}

    /** @param code trigger of a red flag, kind of an adverse event */
    record Alert(
            UUID id,
            String kind,
            String code,
            String severity,
            Integer grade,
            String state,
            boolean historic,
            Instant closedAt)
            implements TimelineDetail {}

    /**
     * Something this service found that suggests a look at the plan.
     *
     * @param kind {@code progress} or {@code dose-shortfall}
     * @param code verdict, or discipline of the shortfall
     */
    record Finding(String kind, String code, String instrument, UUID goalId, Boolean confirmed, String text)
            implements TimelineDetail {}

    /** @param change key, such as {@code revised} */
    record PlanChange(UUID planId, String change, Integer revision, UUID goalId, UUID prescriptionId, String reason)
            implements TimelineDetail {}
}
