package health.praxis.outcomes.progress;

import health.praxis.outcomes.instrument.Instrument;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which group of comparable results speaks: of those with two or more from the baseline on one that reaches to the newest day,
 * so that a single result under other circumstances unsays nothing; without any, one that reaches to the newest day. Of several,
 * as of both hands, it is one that ends in the loss of an ability, else one that declined by the limit, of these a confirmed
 * one, else the one that started worse, in whatever order they were measured. What one hand or muscle has lost stands while the
 * other is measured: a hand that cannot do a test is not tried again at each visit. What was not possible in one way, on days on
 * which it was done in another, makes no group by itself.
 *
 * @param newest those that reach to the same newest day; never none
 * @param elsewhere those of another side or site than all of these that ended in the days before
 */
record SeriesChoice(List<ProgressSeries> newest, List<ProgressSeries> elsewhere) {

    /** Fewer cannot show a change. */
    private static final int TO_COMPARE = 2;

    private static final Comparator<ProgressFacts> BY_RANK = Comparator.comparing(SeriesChoice::loss)
            .thenComparing(
                    facts -> Steps.declined(facts).map(Finding::confirmed).orElse(false))
            .thenComparing(facts -> facts.series().worseAtFirst())
            .thenComparing(
                    facts -> facts.series().administration().circumstances().toString())
            .thenComparing(
                    facts -> facts.series().latest(), Comparator.comparing(Optional::get, ProgressSeries.IN_ORDER));

    /** @param baseline id of the measurement that change is counted from; absent when it is the first */
    static SeriesChoice of(
            Instrument instrument,
            ZoneId zone,
            List<Measurement> measurements,
            Optional<UUID> baseline,
            GoalStart goalStart) {
        List<Measurement> all =
                measurements.stream().sorted(ProgressSeries.IN_ORDER).toList();
        return among(instrument, zone, all, baseline, goalStart.binds(all));
    }

    static SeriesChoice of(ProgressQuestion question) {
        return of(
                question.instrument(),
                question.zone(),
                question.measurements(),
                question.baseline(),
                question.goalStart());
    }

    /** What was to be judged on a day of the clinic, whatever was measured since. */
    static SeriesChoice upTo(LocalDate day, ProgressQuestion question) {
        List<Measurement> all =
                question.measurements().stream().sorted(ProgressSeries.IN_ORDER).toList();
        List<Measurement> known = all.stream()
                .takeWhile(each -> !question.dayOf(each).isAfter(day))
                .toList();
        return among(
                question.instrument(),
                question.zone(),
                known,
                question.baselineAtDueDate(),
                question.goalStart().binds(all));
    }

    private static SeriesChoice among(
            Instrument instrument,
            ZoneId zone,
            List<Measurement> all,
            Optional<UUID> baseline,
            Predicate<Measurement> asked) {
        Optional<Measurement> start = baseline.flatMap(
                        id -> all.stream().filter(each -> each.id().equals(id)).findFirst())
                .or(() -> all.stream().findFirst());
        if (start.isEmpty()) {
            return none(instrument, zone, all);
        }
        var comparability = Comparability.of(all, zone);
        List<ProgressSeries> groups = new ResultGroups(
                        instrument, zone, all, asked, comparability.from(start.get()), comparability::areComparable)
                .series();
        List<ProgressSeries> done = groups.stream()
                .filter(series -> !series.current().stream().allMatch(comparability::wasDoneThatDay))
                .toList();
        List<ProgressSeries> compared = done.stream()
                .filter(series -> series.current().size() >= TO_COMPARE)
                .toList();
        return Stream.of(compared, done, groups)
                .filter(series -> !series.isEmpty())
                .findFirst()
                .map(SeriesChoice::among)
                .orElseGet(() -> none(instrument, zone, all));
    }

    private static SeriesChoice none(Instrument instrument, ZoneId zone, List<Measurement> all) {
        return new SeriesChoice(List.of(ProgressSeries.empty(instrument, zone, all)), List.of());
    }

    private static SeriesChoice among(List<ProgressSeries> series) {
        LocalDate day = series.stream()
                .map(ProgressSeries::lastDay)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        List<ProgressSeries> newest =
                series.stream().filter(each -> day.equals(each.lastDay())).toList();
        List<ProgressSeries> elsewhere = series.stream()
                .filter(each -> !each.lastDay().isBefore(day.minusDays(Target.DAYS_AROUND)))
                .filter(each -> newest.stream().allMatch(each::isOfAnotherPartThan))
                .toList();
        return new SeriesChoice(newest, elsewhere);
    }

    /** When the newest of these results was taken; empty when there is none. */
    Optional<Instant> latest() {
        return newest.stream()
                .flatMap(each -> each.latest().stream())
                .map(Measurement::at)
                .max(Comparator.naturalOrder());
    }

    /** The one that speaks, with what follows from it. */
    ProgressFacts speaking(ProgressQuestion question) {
        Stream<ProgressFacts> lost = elsewhere.stream()
                .map(series -> ProgressFacts.of(question, series))
                .filter(facts -> loss(facts) > 0);
        List<ProgressFacts> facts = Stream.concat(
                        newest.stream().map(series -> ProgressFacts.of(question, series)), lost)
                .toList();
        return facts.size() == 1
                ? facts.getFirst()
                : facts.stream().max(BY_RANK).orElseThrow();
    }

    /** The one that speaks. */
    ProgressSeries series(ProgressQuestion question) {
        return newest.size() + elsewhere.size() == 1
                ? newest.getFirst()
                : speaking(question).series();
    }

    /** 2 for the loss of an ability, 1 for a decline by the limit. */
    private static int loss(ProgressFacts facts) {
        return Steps.declined(facts)
                .map(finding -> finding.reason() == Reason.NO_LONGER_ABLE ? 2 : 1)
                .orElse(0);
    }
}
