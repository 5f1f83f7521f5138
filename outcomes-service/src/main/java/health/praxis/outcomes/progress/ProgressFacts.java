package health.praxis.outcomes.progress;

import health.praxis.outcomes.dose.DoseSummary;
import health.praxis.outcomes.instrument.ChangeRule;
import java.time.LocalDate;
import java.util.List;

/**
 * A question with what follows from it once: the comparable series, its pace, the limit and what happened in the span.
 *
 * @param confounders those from the day of the first to the day of the latest compared result: what came after cannot have
 *     moved it
 */
record ProgressFacts(
        ProgressQuestion question,
        ProgressSeries series,
        Pace pace,
        ProgressLimit limit,
        List<Confounder> confounders) {

    static ProgressFacts of(ProgressQuestion question) {
        return SeriesChoice.of(question).speaking(question);
    }

    static ProgressFacts of(ProgressQuestion question, ProgressSeries series) {
        Pace pace = Pace.of(question, series);
        ProgressLimit limit = question.instrument().changeRule() == ChangeRule.SLOPE
                ? new SlopeLimit(question, series, pace)
                : new ScoreLimit(question, series);
        List<Confounder> confounders = question.confounders().stream()
                .filter(each -> isInSpan(each.day(), question, series.current()))
                .toList();
        return new ProgressFacts(question, series, pace, limit, confounders);
    }

    /** The same with the dose of their span. */
    ProgressFacts withDose(DoseSummary dose) {
        return new ProgressFacts(question.withDose(dose), series, pace, limit, confounders);
    }

    private static boolean isInSpan(LocalDate day, ProgressQuestion question, List<Measurement> measured) {
        return !measured.isEmpty()
                && !day.isBefore(question.dayOf(measured.getFirst()))
                && !day.isAfter(question.dayOf(measured.getLast()));
    }
}
