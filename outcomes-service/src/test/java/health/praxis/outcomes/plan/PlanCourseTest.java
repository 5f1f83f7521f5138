package health.praxis.outcomes.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import health.praxis.outcomes.instrument.Discipline;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlanCourseTest {

    private static final LocalDate START = LocalDate.of(2026, 3, 2);
    private static final UUID PLAN = UUID.randomUUID();

    private static Instant day(int day) {
        return START.plusDays(day).atTime(9, 0).toInstant(ZoneOffset.UTC);
    }

    private static List<PrescribedSpan> prescribed(PlanCourse course) {
        return course.prescribed(PLAN, ZoneOffset.UTC);
    }

    private static PlanRevision revision(int number, Instant madeAt, double minutes) {
        var prescription = new PlannedPrescription(UUID.randomUUID(), Discipline.PHYSICAL, 3, 8, minutes, 0, START);
        return new PlanRevision(number, madeAt, List.of(), List.of(prescription));
    }

    private static PlanCourse plan() {
        return PlanCourse.NOT_BEGUN.with(revision(1, day(50), 30));
    }

    @Test
    void theFirstRevisionCountsFromItsPrescriptionsWheneverItWasActivated() {
        assertThat(prescribed(plan())).singleElement().satisfies(span -> {
            assertThat(span.from()).isEqualTo(START);
            assertThat(span.until()).isEqualTo(START.plusWeeks(8));
            assertThat(span.minutesPerWeek()).isEqualTo(90);
        });
    }

    @Test
    void aLaterRevisionReplacesTheEarlierFromTheDayItWasMade() {
        var revised = plan().with(revision(2, day(20), 45));

        assertThat(prescribed(revised))
                .extracting(PrescribedSpan::from, PrescribedSpan::until, PrescribedSpan::minutesPerWeek)
                .containsExactly(
                        tuple(START, START.plusDays(20), 90.0), tuple(START.plusDays(20), START.plusWeeks(8), 135.0));
    }

    @Test
    void theSameRevisionAgainChangesNothing() {
        var first = revision(1, day(0), 30);

        assertThat(PlanCourse.NOT_BEGUN.with(first).with(first).revisions()).containsExactly(first);
    }

    @Test
    void nothingIsPlannedInAPause() {
        var paused = plan().pausedFrom(day(7)).pausedFrom(day(9));

        assertThat(prescribed(paused)).extracting(PrescribedSpan::until).containsExactly(START.plusDays(7));
        assertThat(paused.state()).isEqualTo(EpisodePlan.State.ON_HOLD);
        assertThat(paused.endedAt(day(10)).state()).isEqualTo(EpisodePlan.State.OVER);
        assertThat(paused.resumedAt(day(14)).state()).isEqualTo(EpisodePlan.State.RUNNING);
        assertThat(prescribed(paused.resumedAt(day(14))))
                .extracting(PrescribedSpan::from)
                .containsExactly(START, START.plusDays(14));
    }

    /** When somebody mistypes the time of a pause, no day is planned twice. */
    @Test
    void aPauseThatEndsBeforeItBeganIsNone() {
        assertThat(prescribed(plan().pausedFrom(day(10)).resumedAt(day(7))))
                .singleElement()
                .satisfies(span -> {
                    assertThat(span.from()).isEqualTo(START);
                    assertThat(span.until()).isEqualTo(START.plusWeeks(8));
                });
        assertThat(prescribed(plan().pausedFrom(day(10)).resumedAt(day(11))))
                .extracting(PrescribedSpan::from, PrescribedSpan::until)
                .containsExactly(tuple(START, START.plusDays(10)), tuple(START.plusDays(11), START.plusWeeks(8)));
    }

    /** It is told later, and lies before the first. */
    @Test
    void pausesCountWhateverTheirOrder() {
        var paused =
                plan().pausedFrom(day(20)).resumedAt(day(25)).pausedFrom(day(3)).resumedAt(day(5));

        assertThat(prescribed(paused))
                .extracting(PrescribedSpan::from, PrescribedSpan::until)
                .containsExactly(
                        tuple(START, START.plusDays(3)),
                        tuple(START.plusDays(5), START.plusDays(20)),
                        tuple(START.plusDays(25), START.plusWeeks(8)));
    }

    @Test
    void aHeldPrescriptionAsksForNothingAndTheOthersGoOn() {
        UUID held = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        var both = PlanCourse.NOT_BEGUN.with(new PlanRevision(
                1,
                day(0),
                List.of(),
                List.of(
                        new PlannedPrescription(held, Discipline.PHYSICAL, 3, 8, 30, 0, START),
                        new PlannedPrescription(other, Discipline.SPEECH, 3, 8, 30, 0, START))));
        var onHold = both.held(held, day(7)).held(held, day(9));

        assertThat(prescribed(onHold))
                .extracting(PrescribedSpan::prescriptionId, PrescribedSpan::from, PrescribedSpan::until)
                .containsExactly(tuple(held, START, START.plusDays(7)), tuple(other, START, START.plusWeeks(8)));
        assertThat(onHold.state()).isEqualTo(EpisodePlan.State.RUNNING);
        assertThat(prescribed(onHold.goesOn(other, day(8)))).isEqualTo(prescribed(onHold));
        assertThat(prescribed(onHold.goesOn(held, day(14)).goesOn(held, day(20))))
                .extracting(PrescribedSpan::prescriptionId, PrescribedSpan::from, PrescribedSpan::until)
                .containsExactly(
                        tuple(held, START, START.plusDays(7)),
                        tuple(held, START.plusDays(14), START.plusWeeks(8)),
                        tuple(other, START, START.plusWeeks(8)));
        assertThat(prescribed(both.held(held, day(9)).goesOn(held, day(7)))).isEqualTo(prescribed(both));
    }

    /** A revision tells the prescription again under the same id. */
    @Test
    void aHoldOutlastsARevision() {
        UUID held = UUID.randomUUID();
        var prescription = new PlannedPrescription(held, Discipline.PHYSICAL, 3, 8, 30, 0, START);
        var revised = PlanCourse.NOT_BEGUN
                .with(new PlanRevision(1, day(0), List.of(), List.of(prescription)))
                .held(held, day(7))
                .with(new PlanRevision(2, day(10), List.of(), List.of(prescription)))
                .goesOn(held, day(14));

        assertThat(prescribed(revised))
                .extracting(PrescribedSpan::from, PrescribedSpan::until)
                .containsExactly(tuple(START, START.plusDays(7)), tuple(START.plusDays(14), START.plusWeeks(8)));
    }

    @Test
    void nothingIsPlannedAfterTheEnd() {
        var ended = plan().endedAt(day(9));

        assertThat(ended.isInForce()).isFalse();
        assertThat(prescribed(ended)).extracting(PrescribedSpan::until).containsExactly(START.plusDays(10));
        assertThat(prescribed(plan().endedAt(day(-1)))).isEmpty();
    }

    @Test
    void aGoalIsPursuedFromTheRevisionThatFirstCarriedIt() {
        UUID goal = UUID.randomUUID();
        var carried = List.of(new PlannedGoal(goal, "improve", null, null));
        var fromTheFirst = plan().with(new PlanRevision(1, day(3), carried, List.of()))
                .with(new PlanRevision(2, day(20), carried, List.of()));
        var added = plan().with(new PlanRevision(2, day(20), carried, List.of()))
                .with(new PlanRevision(3, day(30), carried, List.of()));

        assertThat(fromTheFirst.pursuedFrom(goal, ZoneOffset.UTC)).isEqualTo(START.plusDays(3));
        assertThat(added.pursuedFrom(goal, ZoneOffset.UTC)).isEqualTo(START.plusDays(20));
        assertThat(plan().with(revision(2, day(20), 30)).beganOn(ZoneOffset.UTC))
                .isEqualTo(START);
    }

    @Test
    void aClosedGoalIsNoLongerPursued() {
        UUID goal = UUID.randomUUID();
        var withGoal = PlanCourse.NOT_BEGUN.with(
                new PlanRevision(1, day(0), List.of(new PlannedGoal(goal, "improve", null, null)), List.of()));

        assertThat(withGoal.goals()).hasSize(1);
        assertThat(withGoal.without(goal).without(goal).goals()).isEmpty();
        assertThat(withGoal.beganOn(ZoneOffset.UTC)).isEqualTo(START);
    }
}
