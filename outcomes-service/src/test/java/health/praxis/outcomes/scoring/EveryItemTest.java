package health.praxis.outcomes.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.instrument.InstrumentCatalogue;
import health.praxis.outcomes.scoring.ScoreOutcome.Refused;
import health.praxis.outcomes.scoring.ScoreOutcome.Scored;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every item of every instrument at its ends, just beyond them and between its steps, read from the data itself. */
class EveryItemTest {

    private static final InstrumentCatalogue CATALOGUE = InstrumentCatalogue.load();

    /** Items that are times, distances, percentages, means or estimates, and ratings whose mean is the score. */
    private static final Set<String> REAL = Set.of(
            "passive-rom-percent/measured-deg",
            "passive-rom-percent/reference-deg",
            "ten-metre-walk-test/distance-m",
            "ten-metre-walk-test/time-s",
            "six-minute-walk-test/distance-m",
            "timed-up-and-go/time-s",
            "five-times-sit-to-stand/time-s",
            "nine-hole-peg-test/time-s",
            "msis-29/total",
            "msis-29/physical-raw",
            "msis-29/psychological-raw",
            "gmfm-66/total",
            "wab-r-aq/total",
            "eq-5d-5l/total",
            "eq-5d-5l/vas",
            "copm/total",
            "copm/satisfaction",
            "fatigue-vas/mark");

    private static final Set<String> MEANS_OF_RATINGS = Set.of("fatigue-severity-scale", "abc-scale");

    /** One number for both sides is their mean. */
    private static final Set<String> HALVES =
            Set.of("sara/finger-chase", "sara/nose-finger", "sara/alternating-hands", "sara/heel-shin");

    private static final Set<String> ALL_HALVES = Set.of("disability-rating-scale");

    static Stream<JsonNode> measures() throws IOException {
        try (InputStream stream = EveryItemTest.class.getResourceAsStream("/catalogue/measures.json")) {
            return StreamSupport.stream(new ObjectMapper().readTree(stream).spliterator(), false)
                    .filter(measure -> !measure.get("id").asText().equals("goal-attainment-scaling"));
        }
    }

    @Test
    void allButTheScaleOfGoals() throws IOException {
        assertThat(measures()).hasSize(59);
    }

    @ParameterizedTest
    @MethodSource("measures")
    void everyItemTakesItsOwnValuesAndNoOther(JsonNode measure) {
        List<String> wrong = new ArrayList<>();
        for (JsonNode item : measure.at("/items/list")) {
            double min = item.get("min").doubleValue();
            double max = item.get("max").doubleValue();
            expect(measure, item, min, "", wrong);
            expect(measure, item, max, "", wrong);
            expect(measure, item, min - 0.5, "out-of-range", wrong);
            expect(measure, item, max + 0.5, "out-of-range", wrong);
            expect(measure, item, max + 1e-6, "out-of-range", wrong);
            if (item.has("allowed")) {
                listed(measure, item, wrong);
            } else {
                expect(measure, item, min + 0.5, halves(measure, item) ? "" : "value-not-allowed", wrong);
                expect(measure, item, min + 0.25, reals(measure, item) ? "" : "value-not-allowed", wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void listed(JsonNode measure, JsonNode item, List<String> wrong) {
        TreeSet<Double> allowed = new TreeSet<>();
        item.get("allowed").forEach(value -> allowed.add(value.doubleValue()));
        for (double value : allowed) {
            expect(measure, item, value, "", wrong);
            Double next = allowed.higher(value);
            if (next != null) {
                expect(measure, item, (value + next) / 2, "value-not-allowed", wrong);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("measures")
    void allItemsAtTheirEndsMakeTheEndsOfTheScore(JsonNode measure) {
        Instrument instrument = CATALOGUE.find(measure.get("id").asText()).orElseThrow();
        JsonNode max = measure.at("/score/max");
        if (max.isNull() || measure.at("/scoring/rule").asText().equals("derived")) {
            return;
        }
        Scored lowest = (Scored)
                score(instrument, sheet(measure, item -> item.get("min").doubleValue()));
        Scored highest = (Scored)
                score(instrument, sheet(measure, item -> item.get("max").doubleValue()));

        assertThat(lowest.result().score()).isCloseTo(measure.at("/score/min").doubleValue(), within(1e-9));
        assertThat(highest.result().score()).isCloseTo(max.doubleValue(), within(1e-9));
        assertThat(lowest.result().band()).isPresent();
        assertThat(highest.result().band()).isPresent();
        assertThat(lowest.result().flags()).isEmpty();
    }

    private static boolean halves(JsonNode measure, JsonNode item) {
        return reals(measure, item)
                || HALVES.contains(name(measure, item))
                || ALL_HALVES.contains(measure.get("id").asText());
    }

    private static boolean reals(JsonNode measure, JsonNode item) {
        return REAL.contains(name(measure, item))
                || MEANS_OF_RATINGS.contains(measure.get("id").asText());
    }

    private static String name(JsonNode measure, JsonNode item) {
        return measure.get("id").asText() + "/" + item.get("id").asText();
    }

    /** The other items are at their lowest. */
    private static void expect(JsonNode measure, JsonNode item, double value, String reason, List<String> wrong) {
        Instrument instrument = CATALOGUE.find(measure.get("id").asText()).orElseThrow();
        ObjectNode sheet = sheet(measure, each -> each.get("min").doubleValue());
        if (!measure.at("/scoring/rule").asText().matches("sum|mean|motricity|derived")) {
            String first = measure.at("/items/list/0/id").asText();
            sheet.retain(first, item.get("id").asText());
        }
        sheet.put(item.get("id").asText(), value);
        String expected = reason.isEmpty() ? "" : reason + ":" + item.get("id").asText();
        String found = score(instrument, sheet) instanceof Refused(var refusals)
                ? refusals.getFirst().code()
                : "";
        if (!found.equals(expected)) {
            wrong.add("%s = %s: '%s' and not '%s'".formatted(name(measure, item), value, found, expected));
        }
    }

    private static ObjectNode sheet(JsonNode measure, ToDoubleFunction<JsonNode> value) {
        ObjectNode sheet = JsonNodeFactory.instance.objectNode();
        measure.at("/items/list").forEach(item -> sheet.put(item.get("id").asText(), value.applyAsDouble(item)));
        return sheet;
    }

    private static ScoreOutcome score(Instrument instrument, ObjectNode sheet) {
        return Scorer.score(instrument, new Recording.Items(Answers.from(sheet)));
    }
}
