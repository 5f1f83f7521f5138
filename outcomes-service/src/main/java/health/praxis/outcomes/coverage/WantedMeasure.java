package health.praxis.outcomes.coverage;

import health.praxis.outcomes.assessment.TimePoint;
import health.praxis.outcomes.coverage.Expectation.Measured;
import health.praxis.outcomes.coverage.Expectation.Reason;
import health.praxis.outcomes.coverage.Expectation.Status;
import health.praxis.outcomes.instrument.Discipline;
import health.praxis.outcomes.patientcontext.Ending;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** One instrument that an episode asks for, by whom and why. */
final class WantedMeasure {

    private final String instrument;
    private final EpisodeFacts facts;
    private final CoreSets coreSets;
    private final Set<Discipline> disciplines = EnumSet.noneOf(Discipline.class);
    private final Set<Reason> reasons = new LinkedHashSet<>();
    private final TreeSet<LocalDate> goalDates = new TreeSet<>();
    private LocalDate began = LocalDate.MAX;

    WantedMeasure(String instrument, EpisodeFacts facts, CoreSets coreSets) {
        this.instrument = instrument;
        this.facts = facts;
        this.coreSets = coreSets;
    }

    /** Some disciplines may take it from that day on. */
    WantedMeasure by(Collection<Discipline> taking, LocalDate from, Reason reason) {
        disciplines.addAll(taking);
        reasons.add(reason);
        began = from.isBefore(began) ? from : began;
        return this;
    }

    /** It is wanted by that day for a goal. */
    void at(LocalDate goalDate) {
        goalDates.add(goalDate);
    }

    List<Expectation> expectations() {
        MeasuringWindow window = coreSets.window();
        List<Measured> results = window.within(
                facts.episode(),
                facts.results().stream()
                        .filter(result -> result.instrument().equals(instrument))
                        .toList());
        Optional<Measured> baseline = window.first(facts.episode(), results);
        Optional<LocalDate> end = facts.episode().endedOn();
        List<Expectation> expected = new ArrayList<>();
        boolean over = end.isPresent() || facts.deceased();
        expected.add(expectation(
                TimePoint.BASELINE,
                0,
                began.plusDays(coreSets.days(ScheduleRule.Name.BASELINE_WITHIN_DAYS)),
                Optional.empty(),
                baseline,
                over));
        boolean reachable = facts.episode()
                .ending()
                .map(ending -> ending != Ending.OUT_OF_REACH)
                .orElse(true);
        if (facts.deceased() || !reachable) {
            return expected;
        }
        if (end.isPresent()) {
            expected.add(expectation(
                    TimePoint.DISCHARGE,
                    0,
                    end.get(),
                    end.map(day -> day.plusDays(coreSets.days(ScheduleRule.Name.DISCHARGE_UNTIL_DAYS))),
                    window.last(facts.episode(), results, baseline),
                    false));
        } else if (baseline.isPresent() && results.getLast().timePoint() != TimePoint.DISCHARGE && !facts.isOnHold()) {
            LocalDate due = next(results.getLast().day());
            expected.add(
                    expectation(TimePoint.INTERIM, results.size(), due, Optional.empty(), Optional.empty(), false));
        }
        return expected;
    }

    private LocalDate next(LocalDate latest) {
        LocalDate routine = latest.plusDays(coreSets.days(ScheduleRule.Name.INTERIM_EVERY_DAYS));
        return Optional.ofNullable(goalDates.higher(latest))
                .filter(goal -> goal.isBefore(routine))
                .orElse(routine);
    }

    private Expectation expectation(
            TimePoint timePoint,
            int occurrence,
            LocalDate dueOn,
            Optional<LocalDate> openUntil,
            Optional<Measured> result,
            boolean over) {
        Status unmeasured = over ? Status.MISSED : Status.OPEN;
        return new Expectation(
                facts.episode().id(),
                instrument,
                timePoint,
                occurrence,
                result.isPresent() ? Status.MEASURED : unmeasured,
                dueOn,
                openUntil,
                Set.copyOf(disciplines),
                List.copyOf(reasons),
                result);
    }
}
