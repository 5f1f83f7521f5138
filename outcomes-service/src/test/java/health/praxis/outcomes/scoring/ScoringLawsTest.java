package health.praxis.outcomes.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.instrument.InstrumentCatalogue;
import health.praxis.outcomes.instrument.Item;
import health.praxis.outcomes.instrument.ScoringRule;
import health.praxis.outcomes.instrument.Sides;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ScoringLawsTest {

    private static final List<Instrument> INSTRUMENTS = InstrumentCatalogue.load().all().stream()
            .filter(instrument -> !(instrument.scoring().rule() instanceof ScoringRule.GasTScore))
            .toList();

    @Provide
    Arbitrary<Instrument> instruments() {
        return Arbitraries.of(INSTRUMENTS);
    }

    @Property
    void everyValidSheetScoresInsideTheRangeAndInOneBand(
            @ForAll("instruments") Instrument instrument, @ForAll long seed) {
        Random random = new Random(seed);
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (Item item : instrument.items()) {
            answers.put(item.id(), answer(instrument, item, random));
        }
        if (instrument.id().equals("fim")) {
            answers.keySet().retainAll(List.of("total"));
        }

        ScoreResult result =
                ((ScoreOutcome.Scored) Scorer.score(instrument, new Recording.Items(new Answers(answers)))).result();

        assertThat(instrument.score().contains(result.score())).isTrue();
        assertThat(instrument.score().isOnGrid(result.score())).isTrue();
        assertThat(result.band()).isPresent();
    }

    @Property
    void aSheetWithOneAnswerOutOfRangeIsNeverScored(@ForAll("instruments") Instrument instrument, @ForAll long seed) {
        Random random = new Random(seed);
        Item broken = instrument.items().get(random.nextInt(instrument.items().size()));
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (Item item : instrument.items()) {
            answers.put(item.id(), answer(instrument, item, random));
        }
        answers.put(broken.id(), new Answer.Value(broken.max() + 1));

        ScoreOutcome.Refused refused =
                (ScoreOutcome.Refused) Scorer.score(instrument, new Recording.Items(new Answers(answers)));

        assertThat(refused.refusals()).extracting(Refusal::code).containsExactly("out-of-range:" + broken.id());
    }

    private static Answer answer(Instrument instrument, Item item, Random random) {
        if (item.untestable() && random.nextInt(4) == 0) {
            return new Answer.Untestable();
        }
        if (item.sides() != Sides.ONE && random.nextBoolean()) {
            return new Answer.BothSides(value(instrument, item, random), value(instrument, item, random));
        }
        return new Answer.Value(value(instrument, item, random));
    }

    private static double value(Instrument instrument, Item item, Random random) {
        if (!item.allowed().isEmpty()) {
            return item.allowed().get(random.nextInt(item.allowed().size()));
        }
        boolean whole = instrument.scoring().rule() instanceof ScoringRule.Sum
                || instrument.score().step().isPresent();
        double value = item.min() + random.nextDouble() * (item.max() - item.min());
        return whole ? Math.rint(value) : value;
    }
}
