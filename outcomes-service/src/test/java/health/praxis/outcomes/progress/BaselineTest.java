package health.praxis.outcomes.progress;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.outcomes.assessment.MeasuredResult;
import health.praxis.outcomes.assessment.TimePoint;
import health.praxis.outcomes.interpretation.Administration;
import health.praxis.outcomes.plan.PlannedGoal;
import health.praxis.outcomes.plan.PursuedGoal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BaselineTest {

    private static final LocalDate START = LocalDate.of(2026, 3, 2);
    private static final String BERG = "berg-balance-scale";

    private static MeasuredResult result(int day, double score, TimePoint timePoint) {
        return new MeasuredResult(
                UUID.randomUUID(),
                BERG,
                START.plusDays(day).atTime(9, 0).toInstant(ZoneOffset.UTC),
                timePoint,
                Optional.of(score),
                Administration.plain());
    }

    private static Optional<PursuedGoal> goal(Double baseline) {
        var target = new PlannedGoal.Target(BERG, "at-least", 50, START.plusWeeks(8));
        var stated = baseline == null ? null : new PlannedGoal.Baseline(BERG, baseline);
        return Optional.of(new PursuedGoal(new PlannedGoal(UUID.randomUUID(), "improve", target, stated), START));
    }

    @Test
    void isTheScoreTheGoalStatesUpToTheDayThePlanBegan() {
        var before = result(-30, 40, TimePoint.INTERIM);
        var atStart = result(0, 40, TimePoint.INTERIM);
        var again = result(28, 40, TimePoint.BASELINE);

        assertThat(Baseline.of(List.of(before, atStart, again), goal(40.0), ZoneOffset.UTC))
                .contains(atStart);
        assertThat(Baseline.of(List.of(again), goal(40.0), ZoneOffset.UTC)).contains(again);
    }

    @Test
    void isElseTheLastOneMarkedElseTheFirst() {
        var first = result(0, 40, TimePoint.INTERIM);
        var marked = result(7, 41, TimePoint.BASELINE);
        var later = result(14, 42, TimePoint.INTERIM);

        assertThat(Baseline.of(List.of(first, marked, later), goal(39.0), ZoneOffset.UTC))
                .contains(marked);
        assertThat(Baseline.of(List.of(first, marked, later), Optional.empty(), ZoneOffset.UTC))
                .contains(marked);
        assertThat(Baseline.of(List.of(first, later), goal(null), ZoneOffset.UTC))
                .contains(first);
        assertThat(Baseline.of(List.of(), goal(null), ZoneOffset.UTC)).isEmpty();
    }
}
