package health.praxis.outcomes.interpretation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import health.praxis.outcomes.instrument.ChangeDirection;
import health.praxis.outcomes.instrument.Condition;
import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.instrument.InstrumentCatalogue;
import health.praxis.outcomes.instrument.Phase;
import health.praxis.outcomes.interpretation.Interpretation.Classified;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class ChangeLawsTest {

    private static final InstrumentCatalogue CATALOGUE = InstrumentCatalogue.load();
    private static final ChangeInterpreter INTERPRETER = new ChangeInterpreter(CATALOGUE.version());

    /** Instruments whose thresholds are the same both ways and from every baseline. */
    private static final List<Instrument> SYMMETRIC = CATALOGUE.all().stream()
            .filter(instrument -> instrument.thresholds().stream()
                    .allMatch(threshold -> threshold.direction() == ChangeDirection.EITHER
                            && threshold.baselineRange().isEmpty()
                            && !threshold.relativePercent()))
            .toList();

    @Provide
    Arbitrary<Instrument> symmetric() {
        return Arbitraries.of(SYMMETRIC);
    }

    @Provide
    Arbitrary<Instrument> all() {
        return Arbitraries.of(List.copyOf(CATALOGUE.all()));
    }

    @Property
    void theWayBackHasTheMirroredVerdict(
            @ForAll("symmetric") Instrument instrument,
            @ForAll Condition condition,
            @ForAll Phase phase,
            @ForAll @DoubleRange(min = 0, max = 1) double from,
            @ForAll @DoubleRange(min = 0, max = 1) double to) {
        ThresholdContext context = ThresholdContext.ofScore(condition, phase);
        double baseline = on(instrument, from);
        double followup = on(instrument, to);

        Classified there = INTERPRETER.interpret(instrument, context, baseline, followup);
        Classified back = INTERPRETER.interpret(instrument, context, followup, baseline);

        assertThat(back.improvement()).isCloseTo(-there.improvement(), within(1e-9));
        assertThat(back.verdict().key())
                .isEqualTo(there.verdict()
                        .key()
                        .replace("improved", "better")
                        .replace("worsened", "improved")
                        .replace("better", "worsened"));
    }

    @Property
    void aVerdictOfImprovementIsNeverGivenToALossAndViceVersa(
            @ForAll("all") Instrument instrument,
            @ForAll Condition condition,
            @ForAll Phase phase,
            @ForAll @DoubleRange(min = 0, max = 1) double from,
            @ForAll @DoubleRange(min = 0, max = 1) double to) {
        Classified change = INTERPRETER.interpret(
                instrument, ThresholdContext.ofScore(condition, phase), on(instrument, from), on(instrument, to));

        if (change.verdict().key().startsWith("improved")) {
            assertThat(change.improvement()).isPositive();
        }
        if (change.verdict().key().startsWith("worsened")) {
            assertThat(change.improvement()).isNegative();
        }
        assertThat(change.reason().isPresent()).isEqualTo(change.verdict() == ChangeVerdict.NOT_CLASSIFIABLE);
    }

    private static double on(Instrument instrument, double share) {
        double max = instrument.score().isBounded() ? instrument.score().max() : 100;
        return instrument.score().min() + share * (max - instrument.score().min());
    }
}
