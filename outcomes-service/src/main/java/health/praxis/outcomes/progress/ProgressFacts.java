package health.praxis.outcomes.progress;

import health.praxis.outcomes.instrument.ChangeRule;
import java.time.LocalDate;
import java.util.List;

/**
 * A question with what follows from it once: the comparable series, its pace, the limit and what happened in the span.
 *
 * @param confounders those between the baseline and today
 */
record ProgressFacts(
        ProgressQuestion question,
        ProgressSeries series,
        Pace pace,
        ProgressLimit limit,
        List<Confounder> confounders) {

    static ProgressFacts of(ProgressQuestion question) {
        ProgressSeries series = ProgressSeries.of(question);
        Pace pace = Pace.of(question, series);
        ProgressLimit limit = question.instrument().changeRule() == ChangeRule.SLOPE
                ? new SlopeLimit(question, series, pace)
                : new ScoreLimit(question, series);
        LocalDate today = today(question);
        List<Confounder> confounders = question.confounders().stream()
                .filter(each -> !each.day().isAfter(today))
                .filter(each -> series.current().isEmpty() || !each.day().isBefore(baselineDay(question, series)))
                .toList();
        return new ProgressFacts(question, series, pace, limit, confounders);
    }

    private static LocalDate baselineDay(ProgressQuestion question, ProgressSeries series) {
        return series.current().getFirst().at().atZone(question.zone()).toLocalDate();
    }

    private static LocalDate today(ProgressQuestion question) {
        return question.now().atZone(question.zone()).toLocalDate();
    }

    LocalDate today() {
        return today(question);
    }

    LocalDate dayOf(Measurement measurement) {
        return measurement.at().atZone(question.zone()).toLocalDate();
    }
}
