package health.praxis.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.praxis.outcomes.attainment.AttainmentOutcome;
import health.praxis.outcomes.attainment.AttainmentOutcome.Attained;
import health.praxis.outcomes.attainment.GoalAttainment;
import health.praxis.outcomes.attainment.GoalRating;
import health.praxis.outcomes.instrument.Band;
import health.praxis.outcomes.instrument.Condition;
import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.instrument.InstrumentCatalogue;
import health.praxis.outcomes.instrument.Keyed;
import health.praxis.outcomes.instrument.Phase;
import health.praxis.outcomes.interpretation.AppliedThreshold;
import health.praxis.outcomes.interpretation.ChangeInterpreter;
import health.praxis.outcomes.interpretation.Interpretation.Classified;
import health.praxis.outcomes.interpretation.ThresholdContext;
import health.praxis.outcomes.scoring.Answers;
import health.praxis.outcomes.scoring.DeclineRate;
import health.praxis.outcomes.scoring.MeasurementError;
import health.praxis.outcomes.scoring.Recording;
import health.praxis.outcomes.scoring.ScoreOutcome;
import health.praxis.outcomes.scoring.ScoreOutcome.Refused;
import health.praxis.outcomes.scoring.ScoreOutcome.Scored;
import health.praxis.outcomes.scoring.ScoreResult;
import health.praxis.outcomes.scoring.Scorer;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every vector of the reference data, with its exact expected result. */
class GoldenVectorsTest {

    private static final InstrumentCatalogue CATALOGUE = InstrumentCatalogue.load();
    private static final double PRECISION = 1e-6;

    static Stream<Arguments> vectors() throws IOException {
        try (InputStream stream = GoldenVectorsTest.class.getResourceAsStream("/golden.json")) {
            JsonNode vectors = new ObjectMapper().readTree(stream).get("vectors");
            return StreamSupport.stream(vectors.spliterator(), false)
                    .map(vector -> Arguments.of(vector.get("id").asText(), vector));
        }
    }

    @Test
    void thereAreSeventyThreeOfThem() throws IOException {
        assertThat(vectors()).hasSize(73);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void comesOutAsExpected(String id, JsonNode vector) {
        JsonNode input = vector.get("input");
        JsonNode expected = vector.get("expected");
        switch (vector.get("kind").asText()) {
            case "score" -> score(instrument(vector), input, expected);
            case "transform" -> transform(instrument(vector), input, expected);
            case "invalid" -> invalid(instrument(vector), input, expected);
            case "change" -> change(instrument(vector), input, vector.get("thresholds"), expected);
            case "slope" -> slope(instrument(vector), input, expected);
            case "gas" -> gas(instrument(vector), input, expected);
            case "gas-change" -> gasChange(instrument(vector), input, expected);
            case "mdc-from-sem" ->
                assertThat(MeasurementError.minimalDetectableChange(number(input, "sem"), number(input, "z")))
                        .isCloseTo(number(expected, "mdc95"), within(PRECISION));
            case "rci" -> rci(input, expected);
            default -> throw new AssertionError("Unknown kind of vector in " + id);
        }
    }

    private static void score(Instrument instrument, JsonNode input, JsonNode expected) {
        ScoreResult result = scored(instrument, input);
        assertThat(result.score()).isCloseTo(number(expected, "score"), within(PRECISION));
        assertThat(label(result.band())).isEqualTo(expected.get("band").asText());
        assertThat(result.flags()).isEqualTo(texts(expected.get("flags")));
        assertThat(result.subscores().keySet()).containsExactlyElementsOf(names(expected.get("subscores")));
        result.subscores()
                .forEach((name, value) -> assertThat(value)
                        .isCloseTo(expected.get("subscores").get(name).doubleValue(), within(PRECISION)));
    }

    private static void transform(Instrument instrument, JsonNode input, JsonNode expected) {
        Scored outcome = (Scored) Scorer.score(instrument, new Recording.Items(Answers.from(input)));
        assertThat(outcome.result().score()).isCloseTo(number(expected, "score"), within(PRECISION));
        assertThat(label(outcome.result().band()))
                .isEqualTo(expected.get("band").asText());
    }

    private static void invalid(Instrument instrument, JsonNode input, JsonNode expected) {
        List<String> codes = input.has("x")
                ? ((AttainmentOutcome.Refused) goals(instrument, input, "x"))
                        .refusals().stream().map(refusal -> refusal.code()).toList()
                : ((Refused) Scorer.score(instrument, recording(input)))
                        .refusals().stream().map(refusal -> refusal.code()).toList();
        assertThat(codes).containsExactly(expected.get("error").asText());
    }

    private static void change(Instrument instrument, JsonNode input, JsonNode thresholds, JsonNode expected) {
        ScoreResult baseline = scored(instrument, input.get("baseline"));
        ScoreResult followup = scored(instrument, input.get("followup"));
        ThresholdContext context = ThresholdContext.ofScore(
                Keyed.of(Condition.class, input.get("condition").asText()),
                Keyed.of(Phase.class, input.get("phase").asText()));
        Classified change = new ChangeInterpreter(CATALOGUE.version())
                .interpret(instrument, context, baseline.score(), followup.score());

        assertThat(baseline.score()).isCloseTo(number(expected, "baseline_score"), within(PRECISION));
        assertThat(followup.score()).isCloseTo(number(expected, "followup_score"), within(PRECISION));
        assertThat(label(baseline.band()))
                .isEqualTo(expected.get("baseline_band").asText());
        assertThat(label(followup.band()))
                .isEqualTo(expected.get("followup_band").asText());
        assertThat(change.delta()).isCloseTo(number(expected, "delta"), within(PRECISION));
        assertThat(change.improvement()).isCloseTo(number(expected, "improvement"), within(PRECISION));
        assertThat(change.reachesMdc()).isEqualTo(reached(expected.get("reaches_mdc")));
        assertThat(change.reachesMcid()).isEqualTo(reached(expected.get("reaches_mcid")));
        assertThat(change.verdict().key()).isEqualTo(expected.get("verdict").asText());
        assertThat(baseline.flags()).isEqualTo(texts(expected.at("/flags/baseline")));
        assertThat(followup.flags()).isEqualTo(texts(expected.at("/flags/followup")));
        threshold(change.mdc(), thresholds.get("mdc"), thresholds.get("mdc_limit"));
        threshold(change.mcid(), thresholds.get("mcid"), thresholds.get("mcid_limit"));
    }

    private static void threshold(Optional<AppliedThreshold> applied, JsonNode expected, JsonNode limit) {
        assertThat(applied.isEmpty()).isEqualTo(expected.isNull());
        applied.ifPresent(threshold -> {
            assertThat(threshold.limit()).isCloseTo(limit.doubleValue(), within(PRECISION));
            assertThat(threshold.threshold().population())
                    .isEqualTo(expected.get("population").asText());
            assertThat(threshold.threshold().source())
                    .isEqualTo(expected.get("source").asText());
            assertThat(threshold.threshold().unit())
                    .isEqualTo(expected.get("unit").asText());
        });
    }

    private static void slope(Instrument instrument, JsonNode input, JsonNode expected) {
        DeclineRate rate = DeclineRate.sinceOnset(instrument, number(input, "score"), number(input, "months"));
        assertThat(rate.pointsPerMonth()).isCloseTo(number(expected, "points_per_month"), within(PRECISION));
        assertThat(rate.group().key()).isEqualTo(expected.get("group").asText());
    }

    private static void gas(Instrument instrument, JsonNode input, JsonNode expected) {
        Attained attained = (Attained) goals(instrument, input, "x");
        assertThat(attained.t()).isCloseTo(number(expected, "t"), within(PRECISION));
        assertThat(attained.rounded()).isCloseTo(number(expected, "t_1dp"), within(PRECISION));
        assertThat(label(attained.band())).isEqualTo(expected.get("band").asText());
    }

    private static void gasChange(Instrument instrument, JsonNode input, JsonNode expected) {
        double before = ((Attained) goals(instrument, input, "x0")).t();
        double after = ((Attained) goals(instrument, input, "x1")).t();
        assertThat(before).isCloseTo(number(expected, "t0"), within(PRECISION));
        assertThat(after).isCloseTo(number(expected, "t1"), within(PRECISION));
        assertThat(after - before).isCloseTo(number(expected, "change"), within(PRECISION));
        assertThat(GoalAttainment.isClearChange(before, after))
                .isEqualTo(expected.get("reaches_10").asBoolean());
    }

    private static void rci(JsonNode input, JsonNode expected) {
        MeasurementError.ReliableChange change =
                MeasurementError.reliableChange(number(input, "x1"), number(input, "x2"), number(input, "sem"));
        assertThat(change.index()).isCloseTo(number(expected, "rci"), within(PRECISION));
        assertThat(change.reliable()).isEqualTo(expected.get("reliable").asBoolean());
    }

    private static AttainmentOutcome goals(Instrument instrument, JsonNode input, String attainments) {
        List<GoalRating> goals = new ArrayList<>();
        for (int i = 0; i < input.get(attainments).size(); i++) {
            double attainment = input.get(attainments).get(i).doubleValue();
            goals.add(new GoalRating(
                    OptionalDouble.of(attainment), input.get("w").get(i).doubleValue()));
        }
        return new GoalAttainment(instrument, number(input, "rho")).score(goals);
    }

    private static ScoreResult scored(Instrument instrument, JsonNode input) {
        ScoreOutcome outcome = Scorer.score(instrument, recording(input));
        assertThat(outcome).isInstanceOf(Scored.class);
        return ((Scored) outcome).result();
    }

    private static Recording recording(JsonNode input) {
        return input.has("score")
                ? new Recording.Total(number(input, "score"))
                : new Recording.Items(Answers.from(input.get("items")));
    }

    private static Instrument instrument(JsonNode vector) {
        return CATALOGUE.find(vector.get("measure_id").asText()).orElseThrow();
    }

    private static String label(Optional<Band> band) {
        return band.map(Band::label).orElse("none");
    }

    private static Optional<Boolean> reached(JsonNode node) {
        return node.isNull() ? Optional.empty() : Optional.of(node.asBoolean());
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(node -> texts.add(node.asText()));
        return texts;
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static double number(JsonNode node, String field) {
        return node.required(field).doubleValue();
    }
}
