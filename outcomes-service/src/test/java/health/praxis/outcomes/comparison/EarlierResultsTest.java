package health.praxis.outcomes.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.outcomes.assessment.MeasuredResult;
import health.praxis.outcomes.assessment.TimePoint;
import health.praxis.outcomes.instrument.Direction;
import health.praxis.outcomes.interpretation.Administration;
import health.praxis.outcomes.interpretation.Administration.Circumstance;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EarlierResultsTest {

    private static final Instant START = Instant.parse("2026-02-28T09:00:00Z");
    private static final Administration ROLLATOR = new Administration(Map.of(Circumstance.DEVICE, "rollator"));

    private final List<MeasuredResult> all = new ArrayList<>();

    @Test
    void theBestIsTheLeastWhereLessIsBetter() {
        var slow = scored(20);
        var fast = scored(14);
        var latest = scored(17);

        assertThat(before(latest, Direction.LOWER_IS_BETTER).best()).contains(fast);
        assertThat(before(latest, Direction.HIGHER_IS_BETTER).best()).contains(slow);
    }

    @Test
    void ofEqualBestOnesTheFirstCounts() {
        scored(30);
        var first = scored(40);
        scored(40);

        assertThat(before(scored(35), Direction.HIGHER_IS_BETTER).best()).contains(first);
    }

    @Test
    void aBestUnderOtherCircumstancesAndOneThatWasNotPossibleAreNone() {
        result("ten-metre-walk-test", TimePoint.INTERIM, Optional.of(1.4), ROLLATOR);
        result("ten-metre-walk-test", TimePoint.INTERIM, Optional.empty(), Administration.plain());

        assertThat(before(scored(1.0), Direction.HIGHER_IS_BETTER).best()).isEmpty();
    }

    @Test
    void forWhoWasNotAbleTheBestIsOneOfWhateverCircumstances() {
        var best = result("ten-metre-walk-test", TimePoint.INTERIM, Optional.of(1.4), ROLLATOR);
        scored(1.0);
        var unable = result("ten-metre-walk-test", TimePoint.INTERIM, Optional.empty(), Administration.plain());

        assertThat(before(unable, Direction.HIGHER_IS_BETTER).best()).contains(best);
    }

    @Test
    void theLastMarkedBaselineCountsElseTheFirstOfAll() {
        var first = scored(10);
        assertThat(before(scored(11), Direction.HIGHER_IS_BETTER).baseline()).contains(first);

        result("ten-metre-walk-test", TimePoint.BASELINE, Optional.of(12.0), Administration.plain());
        var again = result("ten-metre-walk-test", TimePoint.BASELINE, Optional.of(13.0), Administration.plain());
        assertThat(before(scored(14), Direction.HIGHER_IS_BETTER).baseline()).contains(again);
    }

    @Test
    void theBaselineIsTheOneProgressIsCountedFromUnlessItCameLater() {
        var first = scored(10);
        var start = scored(11);
        var latest = scored(12);

        assertThat(EarlierResults.of(latest, Direction.HIGHER_IS_BETTER, all, Optional.of(start), ZoneOffset.UTC)
                        .baseline())
                .contains(start);
        assertThat(EarlierResults.of(start, Direction.HIGHER_IS_BETTER, all, Optional.of(start), ZoneOffset.UTC)
                        .baseline())
                .contains(first);
        assertThat(EarlierResults.of(start, Direction.HIGHER_IS_BETTER, all, Optional.of(latest), ZoneOffset.UTC)
                        .baseline())
                .contains(first);
    }

    /** Both hands at each visit: each is held against itself. */
    @Test
    void ofOneDayTheResultTakenTheSameWayIsMeant() {
        var left = new Administration(Map.of(Circumstance.SIDE, "LEFT"));
        var right = new Administration(Map.of(Circumstance.SIDE, "RIGHT"));
        var rightFirst = at(Duration.ZERO, 40, right);
        var leftFirst = at(Duration.ofMinutes(5), 50, left);
        var rightThen = at(Duration.ofDays(28), 30, right);
        var leftThen = at(Duration.ofDays(28).plusMinutes(5), 45, left);

        var ofRight =
                EarlierResults.of(rightThen, Direction.LOWER_IS_BETTER, all, Optional.of(leftFirst), ZoneOffset.UTC);
        var ofLeft =
                EarlierResults.of(leftThen, Direction.LOWER_IS_BETTER, all, Optional.of(leftFirst), ZoneOffset.UTC);

        assertThat(ofRight.baseline()).contains(rightFirst);
        assertThat(ofRight.last()).contains(rightFirst);
        assertThat(ofLeft.baseline()).contains(leftFirst);
        assertThat(ofLeft.last()).contains(leftFirst);
    }

    /** As the chart and the verdict count it: from the first after the baseline, else from the last before it. */
    @Test
    void theBaselineOfTheOtherHandIsTheOneTheVerdictCountsFrom() {
        var left = new Administration(Map.of(Circumstance.SIDE, "LEFT"));
        var right = new Administration(Map.of(Circumstance.SIDE, "RIGHT"));
        at(Duration.ZERO, 60, right);
        var lastBefore = at(Duration.ofMinutes(5), 40, right);
        var baseline = at(Duration.ofMinutes(10), 50, left);
        var latest = at(Duration.ofDays(28), 39, right);
        assertThat(EarlierResults.of(latest, Direction.LOWER_IS_BETTER, all, Optional.of(baseline), ZoneOffset.UTC)
                        .baseline())
                .contains(lastBefore);

        all.clear();
        baseline = at(Duration.ZERO, 50, left);
        var firstAfter = at(Duration.ofMinutes(5), 60, right);
        at(Duration.ofMinutes(10), 40, right);
        latest = at(Duration.ofDays(28), 39, right);
        assertThat(EarlierResults.of(latest, Direction.LOWER_IS_BETTER, all, Optional.of(baseline), ZoneOffset.UTC)
                        .baseline())
                .contains(firstAfter);

        all.clear();
        at(Duration.ZERO, 60, right);
        baseline = at(Duration.ofMinutes(5), 50, left);
        firstAfter = at(Duration.ofMinutes(10), 40, right);
        latest = at(Duration.ofDays(28), 39, right);
        assertThat(EarlierResults.of(latest, Direction.LOWER_IS_BETTER, all, Optional.of(baseline), ZoneOffset.UTC)
                        .baseline())
                .contains(firstAfter);
    }

    private MeasuredResult at(Duration after, double score, Administration how) {
        var result = new MeasuredResult(
                UUID.randomUUID(), "nine-hole-peg-test", START.plus(after), TimePoint.INTERIM, Optional.of(score), how);
        all.add(result);
        return result;
    }

    @Test
    void whatCameAfterAndOtherInstrumentsAreNotEarlier() {
        result("berg-balance-scale", TimePoint.BASELINE, Optional.of(50.0), Administration.plain());
        var first = scored(10);
        scored(12);

        var earlier = before(first, Direction.HIGHER_IS_BETTER);

        assertThat(earlier.baseline()).isEmpty();
        assertThat(earlier.last()).isEmpty();
        assertThat(earlier.best()).isEmpty();
    }

    private EarlierResults before(MeasuredResult latest, Direction direction) {
        return EarlierResults.of(latest, direction, all, Optional.empty(), ZoneOffset.UTC);
    }

    private MeasuredResult scored(double score) {
        return result("ten-metre-walk-test", TimePoint.INTERIM, Optional.of(score), Administration.plain());
    }

    private MeasuredResult result(String instrument, TimePoint timePoint, Optional<Double> score, Administration how) {
        var performedAt = START.plus(Duration.ofDays(all.size()));
        var result = new MeasuredResult(UUID.randomUUID(), instrument, performedAt, timePoint, score, how);
        all.add(result);
        return result;
    }
}
