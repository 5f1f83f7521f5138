package health.praxis.outcomes.progress;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.outcomes.assessment.MeasuredResult;
import health.praxis.outcomes.assessment.TimePoint;
import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.interpretation.Administration;
import health.praxis.outcomes.interpretation.Administration.Circumstance;
import health.praxis.outcomes.plan.PlannedGoal;
import health.praxis.outcomes.plan.PursuedGoal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BaselineTest {

    private static final LocalDate START = LocalDate.of(2026, 3, 2);
    private static final UUID EPISODE = UUID.randomUUID();
    private static final String BERG = "berg-balance-scale";
    private static final String WALK = "ten-metre-walk-test";

    private static Optional<MeasuredResult> baseline(List<MeasuredResult> results, Optional<PursuedGoal> goal) {
        return Baseline.of(
                instrument(goal.isPresent() ? goal.get().goal().target().instrument() : BERG),
                results,
                goal,
                ZoneOffset.UTC);
    }

    private static Instrument instrument(String id) {
        return Story.CATALOGUE.find(id).orElseThrow();
    }

    private static MeasuredResult result(int day, double score, TimePoint timePoint) {
        return result(BERG, day, score, timePoint);
    }

    private static MeasuredResult result(String instrument, int day, double score, TimePoint timePoint) {
        return new MeasuredResult(
                UUID.randomUUID(),
                instrument,
                START.plusDays(day).atTime(9, 0).toInstant(ZoneOffset.UTC),
                timePoint,
                Optional.of(score),
                Administration.plain());
    }

    private static MeasuredResult marked(int day, Optional<UUID> episode, boolean selfReported) {
        var result = result(day, 30, TimePoint.BASELINE);
        return new MeasuredResult(
                result.assessmentId(),
                result.instrument(),
                result.performedAt(),
                result.timePoint(),
                result.score(),
                result.administration(),
                episode,
                selfReported);
    }

    private static Optional<PursuedGoal> goal(Double baseline) {
        return goal(BERG, baseline);
    }

    private static Optional<PursuedGoal> goal(String instrument, Double baseline) {
        var target = new PlannedGoal.Target(instrument, "at-least", 50, START.plusWeeks(8));
        var stated = baseline == null ? null : new PlannedGoal.Baseline(instrument, baseline);
        return Optional.of(new PursuedGoal(
                new PlannedGoal(UUID.randomUUID(), "improve", target, stated), START, Optional.of(EPISODE)));
    }

    @Test
    void isTheScoreTheGoalStatesUpToTheDayThePlanBegan() {
        var before = result(-30, 40, TimePoint.INTERIM);
        var atStart = result(0, 40, TimePoint.INTERIM);
        var again = result(28, 40, TimePoint.BASELINE);

        assertThat(baseline(List.of(before, atStart, again), goal(40.0))).contains(atStart);
        assertThat(baseline(List.of(again), goal(40.0))).contains(again);
    }

    @Test
    void isElseTheLastOneMarkedElseTheFirst() {
        var first = result(0, 40, TimePoint.INTERIM);
        var marked = result(7, 41, TimePoint.BASELINE);
        var later = result(14, 42, TimePoint.INTERIM);

        assertThat(baseline(List.of(first, marked, later), goal(39.0))).contains(marked);
        assertThat(baseline(List.of(first, marked, later), Optional.empty())).contains(marked);
        assertThat(baseline(List.of(first, later), goal(null))).contains(first);
        assertThat(baseline(List.of(), goal(null))).isEmpty();
    }

    @Test
    void isTheResultThatReadsLikeTheStatedScoreOnTheInstrument() {
        // Ten metres in 16.1 s are 0.62112 m/s, shown as 0.62.
        var first = result(WALK, -200, 0.5, TimePoint.BASELINE);
        var atStart = result(WALK, -1, 10 / 16.1, TimePoint.INTERIM);
        var later = result(WALK, 28, 0.7, TimePoint.INTERIM);
        var results = List.of(first, atStart, later);

        assertThat(baseline(results, goal(WALK, 0.62))).contains(atStart);
        assertThat(baseline(List.of(atStart, later), goal(WALK, 10 / 16.1))).contains(atStart);
        var soon = result(WALK, 14, 0.7, TimePoint.INTERIM);
        assertThat(baseline(List.of(result(WALK, -9, 0.625, TimePoint.INTERIM), soon), goal(WALK, 0.7)))
                .contains(soon);
    }

    @Test
    void aScoreTheGoalStatesIsNotLookedForLongAfterItsStart() {
        // Measured elsewhere as 40; what is recorded fell back to 40 five months later.
        var before = result(-3, 38, TimePoint.INTERIM);
        var fallen = result(150, 40, TimePoint.INTERIM);
        var results = List.of(before, result(28, 45, TimePoint.INTERIM), result(90, 50, TimePoint.INTERIM), fallen);

        assertThat(baseline(results, goal(40.0))).contains(before);
        assertThat(baseline(List.of(before, result(15, 40, TimePoint.INTERIM)), goal(40.0)))
                .contains(before);
        var soon = result(14, 40, TimePoint.INTERIM);
        assertThat(baseline(List.of(before, soon, result(14, 40, TimePoint.INTERIM)), goal(40.0)))
                .contains(soon);
    }

    @Test
    void aMarkOfAnotherEpisodeStartsNothing() {
        var first = result(1, 40, TimePoint.INTERIM);
        var same = marked(28, Optional.of(EPISODE), false);
        var unnamed = marked(28, Optional.empty(), false);
        var other = marked(28, Optional.of(UUID.randomUUID()), false);
        var target = new PlannedGoal.Target(BERG, "at-least", 50, START.plusWeeks(8));
        var ofNoEpisode = Optional.of(
                new PursuedGoal(new PlannedGoal(UUID.randomUUID(), "improve", target, null), START, Optional.empty()));

        assertThat(baseline(List.of(first, same), goal(null))).contains(same);
        assertThat(baseline(List.of(first, unnamed), goal(null))).contains(unnamed);
        assertThat(baseline(List.of(first, other), goal(null))).contains(first);
        assertThat(baseline(List.of(first, other), ofNoEpisode)).contains(other);
    }

    @Test
    void aMarkThatThePersonSetStartsNothing() {
        var first = result(1, 40, TimePoint.INTERIM);
        var own = marked(28, Optional.of(EPISODE), true);

        assertThat(baseline(List.of(first, own), goal(null))).contains(first);
        assertThat(baseline(List.of(first, own), Optional.empty())).contains(first);
        assertThat(baseline(List.of(first, marked(28, Optional.empty(), false)), Optional.empty()))
                .isNotEqualTo(Optional.of(first));
        assertThat(baseline(List.of(own), goal(null))).contains(own);
    }

    /** The goal is due after eight weeks. */
    @Test
    void forTheDueDateAMarkCountsThatWasSetUpToThatDay() {
        var first = result(1, 40, TimePoint.INTERIM);
        var kept = result(56, 46, TimePoint.INTERIM);
        var nextBlock = result(77, 44, TimePoint.BASELINE);
        var tooLate = result(85, 44, TimePoint.INTERIM);
        var onTheDay = result(56, 46, TimePoint.BASELINE);

        assertThat(atDueDate(first, kept, nextBlock)).contains(first);
        assertThat(atDueDate(first, result(57, 46, TimePoint.BASELINE))).contains(first);
        assertThat(atDueDate(first, onTheDay, nextBlock)).contains(onTheDay);
        assertThat(atDueDate(nextBlock, tooLate)).contains(nextBlock);
        assertThat(atDueDate(tooLate)).isEmpty();
        assertThat(baseline(List.of(first, kept, nextBlock), goal(null))).contains(nextBlock);
    }

    private static Optional<MeasuredResult> atDueDate(MeasuredResult... results) {
        PursuedGoal goal = goal(null).orElseThrow();
        var target =
                new Target(Target.Comparator.AT_LEAST, 50, goal.goal().target().due());
        return Baseline.atDueDate(instrument(BERG), List.of(results), goal, target, ZoneOffset.UTC);
    }

    @Test
    void whoWasNotAbleInOneWayBeganWithTheScoreOfThatDayInAnother() {
        var cane = new Administration(Map.of(Circumstance.DEVICE, "cane", Circumstance.PACE, "COMFORTABLE"));
        var fast = new Administration(Map.of(Circumstance.DEVICE, "cane", Circumstance.PACE, "FAST"));
        var longAgo = walk(-90, 9, Optional.of(0.6), cane);
        var walked = walk(0, 10, Optional.of(0.8), cane);
        var unable = walk(0, 11, Optional.empty(), fast);
        var unableInTheSameWay = walk(0, 11, Optional.empty(), cane);
        var unableNextDay = walk(1, 9, Optional.empty(), fast);
        var left = new Administration(Map.of(Circumstance.SIDE, "LEFT"));
        var right = new Administration(Map.of(Circumstance.SIDE, "RIGHT"));
        var rightWas = walk(0, 10, Optional.of(0.8), right);
        var leftWas = walk(0, 11, Optional.empty(), left);

        assertThat(baseline(List.of(longAgo, walked, unable), goal(WALK, null))).contains(walked);
        assertThat(baseline(List.of(longAgo, walked, unable), Optional.empty())).contains(walked);
        assertThat(baseline(List.of(walked, unableInTheSameWay), goal(WALK, null)))
                .contains(unableInTheSameWay);
        assertThat(baseline(List.of(walked, unableNextDay), goal(WALK, null))).contains(unableNextDay);
        assertThat(baseline(List.of(rightWas, leftWas), goal(WALK, null))).contains(leftWas);
    }

    private static MeasuredResult walk(int day, int hour, Optional<Double> score, Administration how) {
        return new MeasuredResult(
                UUID.randomUUID(),
                WALK,
                START.plusDays(day).atTime(hour, 0).toInstant(ZoneOffset.UTC),
                TimePoint.BASELINE,
                score,
                how);
    }

    @Test
    void whereTheScoreIsShownAsItIsOnlyTheSameScoreIsMeant() {
        var almost = result(1, 40.4, TimePoint.INTERIM);
        var same = result(2, 40, TimePoint.INTERIM);

        assertThat(baseline(List.of(almost, same), goal(40.0))).contains(same);
    }

    @Test
    void isElseTheLastOneTakenBeforeThePlanBegan() {
        var longAgo = result(-300, 30, TimePoint.BASELINE);
        var before = result(0, 40, TimePoint.INTERIM);
        var later = result(1, 42, TimePoint.INTERIM);

        assertThat(baseline(List.of(longAgo, before, later), goal(39.0))).contains(before);
        assertThat(baseline(List.of(longAgo, before, later), goal(null))).contains(before);
        assertThat(baseline(List.of(later, result(2, 43, TimePoint.INTERIM)), goal(null)))
                .contains(later);
    }

    @Test
    void aBaselineStatedOnAnotherInstrumentIsNone() {
        var target = new PlannedGoal.Target(BERG, "at-least", 50, START.plusWeeks(8));
        var stated = new PlannedGoal.Baseline(WALK, 42.0);
        var other = Optional.of(new PursuedGoal(
                new PlannedGoal(UUID.randomUUID(), "improve", target, stated), START, Optional.of(EPISODE)));
        var before = result(0, 40, TimePoint.INTERIM);

        assertThat(baseline(List.of(before, result(1, 42, TimePoint.INTERIM)), other))
                .contains(before);
    }

    @Test
    void aGoalIsAboutWhatShowsTheScoreThatItStates() {
        var left = sided(0, 40, "LEFT");
        var right = sided(0, 22, "RIGHT");
        var alike = sided(0, 40, "RIGHT");
        var byChance = sided(1, 40, "RIGHT");
        var later = sided(15, 40, "LEFT");

        assertThat(start(List.of(left, right), 40.0)).isEqualTo(new GoalStart.Shown(left.assessmentId()));
        assertThat(start(List.of(left, right, alike), 40.0)).isEqualTo(new GoalStart.Open());
        // at another visit it is a coincidence: the one of the two up to the goal's day is what was stated
        assertThat(start(List.of(left, right, byChance), 40.0)).isEqualTo(new GoalStart.Shown(left.assessmentId()));
        assertThat(start(List.of(right, later), 40.0)).isEqualTo(new GoalStart.NotShown());
        assertThat(start(List.of(left, right), null)).isEqualTo(new GoalStart.Open());
        assertThat(Baseline.goalStart(instrument(BERG), List.of(left), Optional.empty(), ZoneOffset.UTC))
                .isEqualTo(new GoalStart.Open());
    }

    @Test
    void aGoalIsOpenWhereBothHandsStoodThereAtAnIntakeOfTwoDays() {
        assertThat(start(List.of(sided(0, 30, "RIGHT"), sided(1, 30, "LEFT")), 30.0))
                .isEqualTo(new GoalStart.Open());
    }

    private static GoalStart start(List<MeasuredResult> results, Double stated) {
        return Baseline.goalStart(instrument(BERG), results, goal(stated), ZoneOffset.UTC);
    }

    private static MeasuredResult sided(int day, double score, String side) {
        var result = result(day, score, TimePoint.INTERIM);
        return new MeasuredResult(
                result.assessmentId(),
                result.instrument(),
                result.performedAt(),
                result.timePoint(),
                result.score(),
                new Administration(Map.of(Administration.Circumstance.SIDE, side)));
    }
}
