package health.praxis.outcomes.progress;

import health.praxis.outcomes.dose.DisciplineDose;
import health.praxis.outcomes.dose.DoseAmount;
import health.praxis.outcomes.dose.DoseSummary;
import health.praxis.outcomes.instrument.Keyed;
import health.praxis.outcomes.instrument.Threshold;
import health.praxis.outcomes.interpretation.AppliedThreshold;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A verdict as it is stored and told, in keys and numbers, with everything it rests on; fields that do not apply are null.
 *
 * @param text plain words fit to show to the person
 * @param measured which side, pace or state it is of, like {@code side: left}; empty where the results name none, and in what was
 *     judged before it was told
 * @param suggestsReview whether the team should look at the plan; never a reason by itself to end therapy
 * @param intent what counts as success
 * @param condition whose thresholds were used
 * @param phase of recovery the thresholds were looked up with
 * @param limit the threshold the change was held against
 * @param slopePerWeek points per week since the baseline
 * @param slopeInterval null below five points, or when too many share a time
 * @param noInterval why there is no interval of the slope: {@code fewer-than-five-points}, {@code two-at-one-time} or {@code
 *     no-slope}; null when there is one
 * @param earlierRate the pace before the baseline that the present one is held against; null without one
 * @param against what speaks against calling an unchanged score a plateau
 * @param confounders what happened in the span and may explain the scores
 */
record Classification(
        ProgressStatus verdict,
        Reason reason,
        boolean confirmed,
        String text,
        SortedMap<String, String> measured,
        boolean suggestsReview,
        GoalIntent intent,
        String condition,
        String phase,
        Limit limit,
        Double slopePerWeek,
        Interval slopeInterval,
        String noInterval,
        Earlier earlierRate,
        List<String> against,
        List<String> confounders,
        Evidence evidence,
        Dose dose,
        String catalogueVersion,
        String ruleVersion) {

    Classification {
        measured = Collections.unmodifiableSortedMap(measured == null ? new TreeMap<>() : new TreeMap<>(measured));
    }

    /**
     * @param kind {@code mdc} or {@code mcid}
     * @param value as published, in percent of the baseline when {@code relativePercent}
     * @param change the change that reaches it from this person's baseline, in the unit of the score
     * @param evidence where the number was read, or that it was recalled and needs a check
     */
    record Limit(
            String kind,
            double value,
            boolean relativePercent,
            String unit,
            double change,
            String population,
            String source,
            String evidence) {

        static Limit of(AppliedThreshold applied) {
            Threshold threshold = applied.threshold();
            return new Limit(
                    threshold.kind().key(),
                    threshold.value(),
                    threshold.relativePercent(),
                    threshold.unit(),
                    applied.limit(),
                    threshold.population(),
                    threshold.source(),
                    threshold.evidence());
        }
    }

    /** @param of {@code own-results} before the baseline, or {@code since-onset}, from full score to the first result */
    record Earlier(double slopePerWeek, String of) {

        static Earlier of(EarlierRate rate) {
            return new Earlier(rate.slopePerWeek(), rate.source().key());
        }
    }

    /** The slopes per week that cannot be excluded, with their exact coverage of at least 0.95 (Sen 1968). */
    record Interval(double lower, double upper, double confidence) {

        static Interval of(TheilSen.Interval interval) {
            return new Interval(interval.lower(), interval.upper(), interval.confidence());
        }
    }

    /** Ids of the assessments, oldest first, of those left out, and of the records behind the confounders. */
    record Evidence(List<UUID> assessments, List<UUID> notComparable, List<UUID> confounders) {}

    /**
     * The dose from the first to the latest of the compared assessments, in the disciplines of the instrument.
     *
     * @param deliveredShare delivered over planned in the discipline that got least, the lower of minutes and repetitions;
     *     null when nothing was planned
     * @param homeMinutes practised at home in the same days, as reported; not part of the share
     * @param disciplines each in which anything was planned or delivered; none in what was judged before they were told apart
     */
    record Dose(
            LocalDate from,
            LocalDate to,
            double plannedMinutes,
            double deliveredMinutes,
            double plannedRepetitions,
            double deliveredRepetitions,
            Double deliveredShare,
            double homeMinutes,
            List<OfDiscipline> disciplines) {

        Dose {
            disciplines = disciplines == null ? List.of() : List.copyOf(disciplines);
        }

        /** @param deliveredShare null when nothing was planned in it */
        record OfDiscipline(
                String discipline,
                double plannedMinutes,
                double deliveredMinutes,
                double plannedRepetitions,
                double deliveredRepetitions,
                Double deliveredShare) {

            static OfDiscipline of(DisciplineDose dose) {
                return new OfDiscipline(
                        dose.discipline().key(),
                        dose.planned().minutes(),
                        dose.delivered().minutes(),
                        dose.planned().repetitions(),
                        dose.delivered().repetitions(),
                        boxed(dose.share()));
            }
        }

        static Dose of(DoseSummary dose, DoseAmount home) {
            return new Dose(
                    dose.span().from(),
                    dose.span().to(),
                    dose.planned().minutes(),
                    dose.delivered().minutes(),
                    dose.planned().repetitions(),
                    dose.delivered().repetitions(),
                    boxed(dose.share()),
                    home.minutes(),
                    dose.disciplines().stream().map(OfDiscipline::of).toList());
        }

        private static Double boxed(OptionalDouble share) {
            return share.isPresent() ? share.getAsDouble() : null;
        }
    }

    static Classification of(ProgressVerdict verdict, ProgressQuestion question, DoseAmount home) {
        return new Classification(
                verdict.status(),
                verdict.reason(),
                verdict.confirmed(),
                verdict.text(),
                verdict.measured(),
                verdict.status().suggestsReview(),
                question.intent(),
                question.context().condition().map(Keyed::key).orElse(null),
                question.context().phase().key(),
                verdict.limit().map(Limit::of).orElse(null),
                verdict.slope().map(TheilSen.Estimate::slope).orElse(null),
                verdict.slope()
                        .flatMap(TheilSen.Estimate::interval)
                        .map(Interval::of)
                        .orElse(null),
                verdict.slope()
                        .map(TheilSen.Estimate::noInterval)
                        .orElse(Optional.of(TheilSen.NoInterval.NO_SLOPE))
                        .map(Keyed::key)
                        .orElse(null),
                verdict.earlier().map(Earlier::of).orElse(null),
                verdict.against(),
                verdict.confounders().stream().map(Keyed::key).toList(),
                new Evidence(
                        verdict.evidence().measurements(),
                        verdict.evidence().notComparable(),
                        verdict.evidence().confounders()),
                Dose.of(verdict.evidence().dose(), home),
                verdict.catalogueVersion().version(),
                verdict.ruleVersion());
    }

    /**
     * Whether it says the same by the same thresholds and rules; what asks for a look at the plan, of the same hand, pace or state,
     * too.
     */
    boolean readsLike(Classification other) {
        return verdict == other.verdict
                && reason == other.reason
                && confirmed == other.confirmed
                && (!suggestsReview || measured.equals(other.measured))
                && judgedWith().equals(other.judgedWith());
    }

    /** The edition of the thresholds and the version of the ladder, so that a verdict is judged again by others. */
    String judgedWith() {
        return judgedWith(catalogueVersion, ruleVersion);
    }

    static String judgedWith(String catalogueVersion, String ruleVersion) {
        return catalogueVersion + "/" + ruleVersion;
    }
}
