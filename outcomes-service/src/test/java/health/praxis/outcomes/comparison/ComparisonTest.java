package health.praxis.outcomes.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ObjectNode;
import health.praxis.outcomes.assessment.MeasuredResult;
import health.praxis.outcomes.assessment.TimePoint;
import health.praxis.outcomes.instrument.Condition;
import health.praxis.outcomes.instrument.Direction;
import health.praxis.outcomes.instrument.InstrumentCatalogue;
import health.praxis.outcomes.instrument.OtherEditions;
import health.praxis.outcomes.instrument.Phase;
import health.praxis.outcomes.interpretation.Administration;
import health.praxis.outcomes.interpretation.Administration.Circumstance;
import health.praxis.outcomes.interpretation.ThresholdContext;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Ten metres walked years after a stroke: MDC 0.11 m/s from 0.4 to 0.8 m/s, MCID 0.175. */
class ComparisonTest {

    private static final InstrumentCatalogue PRESENT = InstrumentCatalogue.load();
    private static final String WALK = "ten-metre-walk-test";
    private static final Instant START = Instant.parse("2026-05-04T09:00:00Z");

    private final List<MeasuredResult> all = new ArrayList<>();

    @Test
    void isHeldAgainstBaselineLastAndBest() {
        MeasuredResult baseline = walks(0.5);
        MeasuredResult best = walks(0.75);
        MeasuredResult last = walks(0.55);

        Comparison told = by(PRESENT, walks(0.62));

        assertThat(told.catalogueVersion()).isEqualTo("1.0.0");
        assertThat(told.baseline().assessmentId()).isEqualTo(baseline.assessmentId());
        assertThat(told.baseline().performedAt()).isEqualTo(START);
        assertThat(told.baseline().score()).isEqualTo(0.5);
        assertThat(told.baseline().delta()).isCloseTo(0.12, within(1e-9));
        assertThat(told.baseline().improvement()).isCloseTo(0.12, within(1e-9));
        assertThat(told.baseline().reachesMdc()).isTrue();
        assertThat(told.baseline().reachesMcid()).isFalse();
        assertThat(told.baseline().verdict()).isEqualTo("improved-reliable-below-mcid");
        assertThat(told.baseline().reason()).isNull();
        assertThat(told.baseline().differences()).isEmpty();
        assertThat(told.baseline().cannotShow()).isEmpty();
        Against.Limit mdc = told.baseline().mdc();
        assertThat(mdc.value()).isEqualTo(0.11);
        assertThat(mdc.change()).isEqualTo(0.11);
        assertThat(mdc.unit()).isEqualTo("m/s");
        assertThat(mdc.relativePercent()).isFalse();
        assertThat(mdc.population()).contains("stroke");
        assertThat(mdc.source()).contains("Hosoi");
        assertThat(mdc.evidence()).startsWith("verified");
        assertThat(told.baseline().mcid().value()).isEqualTo(0.175);
        assertThat(told.last().assessmentId()).isEqualTo(last.assessmentId());
        assertThat(told.last().verdict()).isEqualTo("no-detectable-change");
        assertThat(told.best().assessmentId()).isEqualTo(best.assessmentId());
        assertThat(told.best().verdict()).isEqualTo("worsened-reliable-below-mcid");
        assertThat(told.verdicts())
                .isEqualTo(new InterpretationResponse.Verdicts(
                        "1.0.0",
                        "improved-reliable-below-mcid",
                        "no-detectable-change",
                        "worsened-reliable-below-mcid"));
    }

    @Test
    void theFirstHasNothingToBeHeldAgainst() {
        Comparison told = by(PRESENT, walks(0.5));

        assertThat(told.verdicts()).isEqualTo(new InterpretationResponse.Verdicts("1.0.0", null, null, null));
        assertThat(told.agreesWith(told)).isTrue();
    }

    @Test
    void otherCircumstancesAreNamedAndNotCompared() {
        result(Optional.of(0.5), new Administration(Map.of(Circumstance.PACE, "FAST", Circumstance.DEVICE, "cane")));

        Against last = by(PRESENT, walks(0.9)).last();

        assertThat(last.verdict()).isEqualTo("not-comparable");
        assertThat(last.reason()).isEqualTo("circumstances-differ");
        assertThat(last.differences()).containsExactly("device", "pace");
        assertThat(last.score()).isEqualTo(0.5);
        assertThat(last.delta()).isNull();
        assertThat(last.mdc()).isNull();
        assertThat(last.reachesMdc()).isNull();
    }

    @Test
    void whoWasNotAbleHasNoNumber() {
        MeasuredResult unable = result(Optional.empty(), Administration.plain());
        assertThat(by(PRESENT, walks(0.5)).last().reason()).isEqualTo("newly-able");
        assertThat(by(PRESENT, walks(0.5)).baseline().assessmentId()).isEqualTo(unable.assessmentId());
        assertThat(by(PRESENT, result(Optional.empty(), Administration.plain()))
                        .last()
                        .reason())
                .isEqualTo("no-longer-able");
        assertThat(by(PRESENT, result(Optional.empty(), Administration.plain()))
                        .last()
                        .reason())
                .isEqualTo("not-able");
    }

    @Test
    void whoWasNotAbleWithOneSideIsNotHeldAgainstTheOther() {
        result(Optional.of(0.5), new Administration(Map.of(Circumstance.SIDE, "RIGHT")));
        var left = new Administration(Map.of(Circumstance.SIDE, "LEFT"));

        Comparison told = by(PRESENT, result(Optional.empty(), left));

        assertThat(told.last().verdict()).isEqualTo("not-comparable");
        assertThat(told.last().differences()).containsExactly("side");
        assertThat(told.best()).isNull();
    }

    @Test
    void whoWasNotAbleAtOnePaceIsNotHeldAgainstTheOther() {
        result(Optional.of(0.5), new Administration(Map.of(Circumstance.PACE, "COMFORTABLE")));
        var fast = new Administration(Map.of(Circumstance.PACE, "FAST"));

        Comparison told = by(PRESENT, result(Optional.empty(), fast));

        assertThat(told.last().verdict()).isEqualTo("not-comparable");
        assertThat(told.last().differences()).containsExactly("pace");
        assertThat(told.best()).isNull();
    }

    @Test
    void whoWasNotAbleInOneWayIsNotHeldAgainstWhatWasDoneThatDayInAnother() {
        var cane = new Administration(Map.of(Circumstance.DEVICE, "cane"));
        var rollator = new Administration(Map.of(Circumstance.DEVICE, "rollator"));
        MeasuredResult walked = result(Optional.of(0.5), cane);
        MeasuredResult unable = result(
                WALK, walked.performedAt().plus(Duration.ofMinutes(5)), TimePoint.BASELINE, Optional.empty(), rollator);

        Comparison ofUnable = by(PRESENT, unable);
        MeasuredResult later = result(Optional.of(0.4), cane);

        assertThat(ofUnable.last().verdict()).isEqualTo("not-comparable");
        assertThat(ofUnable.last().differences()).containsExactly("device");
        assertThat(ofUnable.best()).isNull();
        assertThat(by(PRESENT, later).last().assessmentId()).isEqualTo(walked.assessmentId());
        assertThat(by(PRESENT, later).baseline().assessmentId()).isEqualTo(walked.assessmentId());
        assertThat(by(PRESENT, result(Optional.empty(), rollator)).best().reason())
                .isEqualTo("no-longer-able");
    }

    @Test
    void anotherModeIsToldBesideTheVerdict() {
        result(Optional.of(0.5), new Administration(Map.of(Circumstance.MODE, "HOME")));

        Against last = by(PRESENT, walks(0.9)).last();

        assertThat(last.verdict()).isEqualTo("improved-clinically-important");
        assertThat(last.differences()).isEmpty();
        assertThat(last.cautions()).containsExactly("mode");
    }

    @Test
    void aScoreAtTheEndOfTheScaleCannotShowWhatItWouldHaveTo() {
        String berg = "berg-balance-scale";
        result(berg, Optional.of(54.0), Administration.plain());
        MeasuredResult latest = result(berg, Optional.of(56.0), Administration.plain());

        assertThat(Comparison.by(
                                PRESENT,
                                ThresholdContext.ofScore(Condition.MS, Phase.ANY),
                                latest,
                                EarlierResults.of(
                                        latest, Direction.HIGHER_IS_BETTER, all, Optional.empty(), ZoneOffset.UTC))
                        .orElseThrow()
                        .last()
                        .cannotShow())
                .containsExactly("cannot-show-improvement");
    }

    @Test
    void twoEditionsAgreeWhenEachOfTheThreeVerdictsIsTheSame() {
        walks(0.5);
        walks(0.75);
        walks(0.55);
        MeasuredResult latest = walks(0.62);
        Comparison present = by(PRESENT, latest);

        assertThat(present.agreesWith(by(withMdc(0.119), latest))).isTrue();
        Comparison strict = by(withMdc(0.131), latest);
        Comparison lenient = by(withMdc(0.06), latest);
        assertThat(present.agreesWith(new Comparison("2.0.0", strict.baseline(), present.last(), present.best())))
                .isFalse();
        assertThat(present.agreesWith(new Comparison("2.0.0", present.baseline(), lenient.last(), present.best())))
                .isFalse();
        assertThat(present.agreesWith(new Comparison("2.0.0", present.baseline(), present.last(), strict.best())))
                .isFalse();
        assertThat(present.agreesWith(new Comparison("2.0.0", null, present.last(), present.best())))
                .isFalse();
    }

    @Test
    void anEditionWithoutTheInstrumentSaysNothing() {
        MeasuredResult unknown = result("no-such-test", Optional.of(1.0), Administration.plain());

        assertThat(Comparison.by(
                        PRESENT,
                        ThresholdContext.ofScoreWithoutCondition(),
                        unknown,
                        EarlierResults.of(unknown, Direction.HIGHER_IS_BETTER, all, Optional.empty(), ZoneOffset.UTC)))
                .isEmpty();
    }

    private static InstrumentCatalogue withMdc(double value) {
        return OtherEditions.of("2.0.0", WALK, walk -> ((ObjectNode) walk.at("/mdc/1")).put("value", value));
    }

    private Comparison by(InstrumentCatalogue edition, MeasuredResult latest) {
        ThresholdContext context = ThresholdContext.ofScore(Condition.STROKE, Phase.CHRONIC);
        return Comparison.by(
                        edition,
                        context,
                        latest,
                        EarlierResults.of(latest, Direction.HIGHER_IS_BETTER, all, Optional.empty(), ZoneOffset.UTC))
                .orElseThrow();
    }

    private MeasuredResult walks(double speed) {
        return result(Optional.of(speed), Administration.plain());
    }

    private MeasuredResult result(Optional<Double> score, Administration how) {
        return result(WALK, score, how);
    }

    private MeasuredResult result(String instrument, Optional<Double> score, Administration how) {
        return result(instrument, START.plus(Duration.ofDays(all.size())), TimePoint.INTERIM, score, how);
    }

    private MeasuredResult result(
            String instrument, Instant at, TimePoint timePoint, Optional<Double> score, Administration how) {
        var result = new MeasuredResult(UUID.randomUUID(), instrument, at, timePoint, score, how);
        all.add(result);
        return result;
    }
}
