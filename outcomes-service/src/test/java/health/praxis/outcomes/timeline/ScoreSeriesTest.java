package health.praxis.outcomes.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.outcomes.assessment.MeasuredResult;
import health.praxis.outcomes.assessment.TimePoint;
import health.praxis.outcomes.interpretation.Administration;
import health.praxis.outcomes.interpretation.Administration.Circumstance;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ScoreSeriesTest {

    private static MeasuredResult result(String at, Double score, Map<Circumstance, String> circumstances) {
        return new MeasuredResult(
                UUID.randomUUID(),
                "nine-hole-peg-test",
                Instant.parse(at + ":00Z"),
                TimePoint.INTERIM,
                Optional.ofNullable(score),
                new Administration(circumstances));
    }

    private static MeasuredResult left(String at, Double score) {
        return result(at, score, Map.of(Circumstance.SIDE, "LEFT"));
    }

    private static MeasuredResult right(String at, Double score) {
        return result(at, score, Map.of(Circumstance.SIDE, "RIGHT", Circumstance.DEVICE, "splint"));
    }

    private static Optional<MeasuredResult> start(ScoreSeries series, MeasuredResult baseline) {
        return series.start(baseline, ZoneOffset.UTC);
    }

    @Test
    void theOtherHandStartsFromItsScoreOfTheVisit() {
        var before = left("2026-02-20T09:00", 70.0);
        var sameVisit = left("2026-03-02T09:00", 60.0);
        var baseline = right("2026-03-02T09:10", 22.0);
        var after = left("2026-03-30T09:00", 56.0);

        var hands = ScoreSeries.of(List.of(before, sameVisit, baseline, after));

        assertThat(hands)
                .extracting(ScoreSeries::circumstances)
                .containsExactly(Map.of("side", "left"), Map.of("side", "right"));
        assertThat(start(hands.getFirst(), baseline)).contains(sameVisit);
        assertThat(start(hands.getLast(), baseline)).contains(baseline);
    }

    @Test
    void aHandThatWasNotTestedAtTheVisitStartsFromTheFirstTimeAfter() {
        var before = left("2026-02-20T09:00", 70.0);
        var baseline = right("2026-03-02T09:10", 22.0);
        var after = left("2026-03-30T09:00", 56.0);

        assertThat(start(ScoreSeries.of(List.of(before, baseline, after)).getFirst(), baseline))
                .contains(after);
        assertThat(start(ScoreSeries.of(List.of(before, baseline)).getFirst(), baseline))
                .isEmpty();
    }

    @Test
    void anAidMakesNoSeriesOfItsOwn() {
        var with = result("2026-03-02T09:00", 10.0, Map.of(Circumstance.DEVICE, "cane", Circumstance.MODE, "CLINIC"));
        var without = result("2026-03-03T09:00", 10.0, Map.of());

        assertThat(ScoreSeries.of(List.of(with, without)))
                .singleElement()
                .satisfies(series -> assertThat(series.circumstances()).isEmpty());
    }

    @Test
    void notAbleGoesWithTheNextScoreWhereNoneIsBefore() {
        var unable = result("2026-03-02T09:00", null, Map.of());
        var first = left("2026-03-30T09:00", 56.0);

        assertThat(ScoreSeries.of(List.of(unable, first))).singleElement().satisfies(series -> {
            assertThat(series.circumstances()).containsEntry("side", "left");
            assertThat(start(series, unable)).contains(first);
        });
        assertThat(ScoreSeries.of(List.of(right("2026-03-01T09:00", null), first)))
                .hasSize(2);
    }

    /** Of several at one instant the one that progress is counted from, whichever comes first. */
    @Test
    void startsFromTheBaselineItselfWhereItIsOneOfThem() {
        var cane = result("2026-03-02T09:00", 20.0, Map.of(Circumstance.DEVICE, "cane"));
        var none = result("2026-03-02T09:00", 30.0, Map.of());

        var series = ScoreSeries.of(List.of(cane, none)).getFirst();

        assertThat(start(series, none)).contains(none);
        assertThat(start(series, cane)).contains(cane);
    }

    @Test
    void notAbleKeepsTheNameItWasGiven() {
        var unnamed = result("2026-03-02T09:00", 30.0, Map.of());
        var unable = left("2026-03-09T09:00", null);
        var named = left("2026-03-16T09:00", 60.0);

        var series = ScoreSeries.of(List.of(unnamed, unable, named));

        assertThat(series).extracting(ScoreSeries::results).containsExactly(List.of(unnamed), List.of(unable, named));
        assertThat(ScoreSeries.of(List.of(unnamed, unable))).hasSize(1);
    }
}
