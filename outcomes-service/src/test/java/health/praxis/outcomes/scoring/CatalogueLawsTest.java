package health.praxis.outcomes.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.instrument.InstrumentCatalogue;
import health.praxis.outcomes.instrument.Item;
import health.praxis.outcomes.instrument.MissingItems;
import health.praxis.outcomes.instrument.ScoringRule;
import health.praxis.outcomes.scoring.ScoreOutcome.Refused;
import health.praxis.outcomes.scoring.ScoreOutcome.Scored;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every instrument of the catalogue, whatever is answered. */
class CatalogueLawsTest {

    private static final List<Instrument> ALL =
            List.copyOf(InstrumentCatalogue.load().all());
    private static final double TOLERANCE = 1e-9;

    @Provide
    Arbitrary<Instrument> instruments() {
        return Arbitraries.of(ALL);
    }

    /** Those whose score is made of all items. */
    @Provide
    Arbitrary<Instrument> summed() {
        return Arbitraries.of(ALL.stream()
                .filter(instrument -> instrument.scoring().rule() instanceof ScoringRule.Sum
                        || instrument.scoring().rule() instanceof ScoringRule.Mean
                        || instrument.scoring().rule() instanceof ScoringRule.Motricity)
                .toList());
    }

    @Property
    void moreOnOneItemIsNeverLessInAll(@ForAll("summed") Instrument instrument, @ForAll long seed) {
        Random random = new Random(seed);
        Map<String, Answer> answers = sheet(instrument, random);
        Item raised = instrument.items().get(random.nextInt(instrument.items().size()));
        double before = score(instrument, answers);
        answers.put(raised.id(), new Answer.Value(raised.max()));

        assertThat(score(instrument, answers)).isGreaterThanOrEqualTo(before - TOLERANCE);
    }

    @Property
    void unansweredItemsLeaveAScoreExactlyAsTheInstrumentsOwnRuleSays(
            @ForAll("summed") Instrument instrument, @ForAll long seed) {
        Random random = new Random(seed);
        Map<String, Answer> answers = sheet(instrument, random);
        instrument.items().forEach(item -> answers.put(item.id(), new Answer.Value(item.min())));
        List<String> ids = new ArrayList<>(answers.keySet());
        Collections.shuffle(ids, random);
        int missing = random.nextInt(ids.size() + 1);
        ids.subList(0, missing).forEach(answers::remove);
        boolean enough = switch (instrument.scoring().missingItems()) {
            case MissingItems.NoScore() -> missing == 0 || filledByHierarchy(instrument, answers);
            case MissingItems.MeanSubstitution(int most) -> missing <= most;
            case MissingItems.MeanOfAnswered(int least) -> answers.size() >= least;
            case MissingItems.UnratedLeftOut() -> throw new AssertionError("not summed");
        };

        ScoreOutcome outcome = Scorer.score(instrument, new Recording.Items(new Answers(answers)));

        if (enough) {
            assertThat(outcome).isInstanceOf(Scored.class);
            assertThat(((Scored) outcome).result().score())
                    .isEqualTo(instrument.score().min());
        } else {
            assertThat(((Refused) outcome).refusals())
                    .extracting(Refusal::reason)
                    .containsExactly(Refusal.Reason.MISSING_ITEMS);
        }
    }

    /** Where a rule of the instrument answers for items that were not done: all tasks of an arm test, normal reflexes. */
    private static boolean filledByHierarchy(Instrument instrument, Map<String, Answer> answers) {
        return switch (instrument.id()) {
            case "action-research-arm-test" ->
                Stream.of("grasp", "grip", "pinch", "gross").allMatch(part -> isDecided(part, instrument, answers));
            case "fugl-meyer-upper-extremity" ->
                instrument.items().stream().allMatch(item -> item.id().equals("a18") || answers.containsKey(item.id()));
            case "trunk-impairment-scale" -> answers.containsKey("s1");
            default -> false;
        };
    }

    private static boolean isDecided(String part, Instrument instrument, Map<String, Answer> answers) {
        boolean byTheFirstTwo = answers.containsKey(part + "1") && answers.containsKey(part + "2");
        return byTheFirstTwo
                || instrument.items().stream()
                        .filter(item -> item.id().startsWith(part))
                        .allMatch(item -> answers.containsKey(item.id()));
    }

    @Property
    void notAbleIsNeverAScore(@ForAll("instruments") Instrument instrument) {
        assertThat(Scorer.score(instrument, new Recording.NotAble("no"))).isEqualTo(new ScoreOutcome.NotAble("no"));
    }

    @Property
    void aTotalIsScoredInsideTheRangeAndRefusedOutsideIt(
            @ForAll("instruments") Instrument instrument, @ForAll long seed) {
        Random random = new Random(seed);
        double span = instrument.score().isBounded()
                ? instrument.score().max() - instrument.score().min()
                : 1_000;
        double total = instrument.score().min() + span * (3 * random.nextDouble() - 1);
        ScoreOutcome outcome = Scorer.score(instrument, new Recording.Total(total));

        if (outcome instanceof Scored(ScoreResult result)) {
            assertThat(result.score()).isEqualTo(total);
            assertThat(instrument.score().contains(total)).isTrue();
            assertThat(instrument.score().isOnGrid(total)).isTrue();
        } else {
            assertThat(((Refused) outcome).refusals())
                    .extracting(Refusal::code)
                    .containsAnyOf("out-of-range:score", "value-not-allowed:score");
        }
    }

    @Property
    void whateverIsSentIsScoredOrRefusedWithItsItems(@ForAll("instruments") Instrument instrument, @ForAll long seed) {
        Random random = new Random(seed);
        ObjectNode sheet = JsonNodeFactory.instance.objectNode();
        instrument.items().forEach(item -> sheet.set(item.id(), anything(item, random)));

        ScoreOutcome outcome = Scorer.score(instrument, new Recording.Items(Answers.from(sheet)));

        if (outcome instanceof Scored(ScoreResult result)) {
            assertThat(result.score()).isFinite();
            assertThat(instrument.score().contains(result.score())).isTrue();
        } else {
            assertThat(((Refused) outcome).refusals())
                    .isNotEmpty()
                    .allSatisfy(refusal -> assertThat(refusal.message()).isNotBlank());
        }
    }

    private static JsonNode anything(Item item, Random random) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return switch (random.nextInt(9)) {
            case 0 -> json.nullNode();
            case 1 -> json.textNode("UN");
            case 2 -> json.textNode("x");
            case 3 -> json.booleanNode(true);
            case 4 -> json.objectNode().put("right", item.min()).put("left", item.max());
            case 5 -> json.numberNode(Double.MAX_VALUE);
            case 6 -> json.arrayNode();
            default -> json.numberNode(item.min());
        };
    }

    private static Map<String, Answer> sheet(Instrument instrument, Random random) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (Item item : instrument.items()) {
            double value = item.allowed().isEmpty()
                    ? Math.rint(item.min() + random.nextDouble() * (item.max() - item.min()))
                    : item.allowed().get(random.nextInt(item.allowed().size()));
            answers.put(item.id(), new Answer.Value(value));
        }
        return answers;
    }

    private static double score(Instrument instrument, Map<String, Answer> answers) {
        return ((Scored) Scorer.score(instrument, new Recording.Items(new Answers(answers))))
                .result()
                .score();
    }
}
