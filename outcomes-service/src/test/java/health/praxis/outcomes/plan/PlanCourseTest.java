package health.praxis.outcomes.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import health.praxis.outcomes.instrument.Discipline;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlanCourseTest {

    private static final LocalDate START = LocalDate.of(2026, 3, 2);
    private static final UUID PLAN = UUID.randomUUID();

    private static PlanRevision revision(int number, LocalDate madeOn, double minutes) {
        var prescription = new PlannedPrescription(UUID.randomUUID(), Discipline.PHYSICAL, 3, 8, minutes, 0, START);
        return new PlanRevision(number, madeOn, List.of(), List.of(prescription));
    }

    private static PlanCourse plan() {
        return PlanCourse.NOT_BEGUN.with(revision(1, START.plusDays(50), 30));
    }

    @Test
    void theFirstRevisionCountsFromItsPrescriptionsWheneverItWasActivated() {
        assertThat(plan().prescribed(PLAN)).singleElement().satisfies(span -> {
            assertThat(span.from()).isEqualTo(START);
            assertThat(span.until()).isEqualTo(START.plusWeeks(8));
            assertThat(span.minutesPerWeek()).isEqualTo(90);
        });
    }

    @Test
    void aLaterRevisionReplacesTheEarlierFromTheDayItWasMade() {
        var revised = plan().with(revision(2, START.plusDays(20), 45));

        assertThat(revised.prescribed(PLAN))
                .extracting(PrescribedSpan::from, PrescribedSpan::until, PrescribedSpan::minutesPerWeek)
                .containsExactly(
                        tuple(START, START.plusDays(20), 90.0), tuple(START.plusDays(20), START.plusWeeks(8), 135.0));
    }

    @Test
    void theSameRevisionAgainChangesNothing() {
        var first = revision(1, START, 30);

        assertThat(PlanCourse.NOT_BEGUN.with(first).with(first).revisions()).containsExactly(first);
    }

    @Test
    void nothingIsPlannedInAPause() {
        var paused = plan().pausedFrom(START.plusDays(7)).pausedFrom(START.plusDays(9));

        assertThat(paused.prescribed(PLAN)).extracting(PrescribedSpan::until).containsExactly(START.plusDays(7));
        assertThat(paused.resumedOn(START.plusDays(14)).prescribed(PLAN))
                .extracting(PrescribedSpan::from)
                .containsExactly(START, START.plusDays(14));
    }

    @Test
    void nothingIsPlannedAfterTheEnd() {
        var ended = plan().endedOn(START.plusDays(10));

        assertThat(ended.isInForce()).isFalse();
        assertThat(ended.prescribed(PLAN)).extracting(PrescribedSpan::until).containsExactly(START.plusDays(10));
        assertThat(plan().endedOn(START).prescribed(PLAN)).isEmpty();
    }

    @Test
    void aClosedGoalIsNoLongerPursued() {
        UUID goal = UUID.randomUUID();
        var withGoal = PlanCourse.NOT_BEGUN.with(
                new PlanRevision(1, START, List.of(new PlannedGoal(goal, "improve", null, null)), List.of()));

        assertThat(withGoal.goals()).hasSize(1);
        assertThat(withGoal.without(goal).without(goal).goals()).isEmpty();
        assertThat(withGoal.beganOn()).isEqualTo(START);
    }
}
