package health.praxis.outcomes.instrument;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads instruments out of the catalogue's JSON; a field that is absent or has an unknown value is an error. */
final class CatalogueReader {

    private CatalogueReader() {}

    static List<Instrument> read(JsonNode measures) {
        return list(measures, CatalogueReader::instrument);
    }

    private static Instrument instrument(JsonNode measure) {
        String id = text(measure, "id");
        try {
            JsonNode score = measure.required("score");
            Scoring scoring = ScoringReader.read(measure.required("scoring"), optionalText(score, "note"));
            List<Threshold> thresholds = new ArrayList<>();
            measure.required("mdc").forEach(node -> thresholds.add(threshold(node, Threshold.Kind.MDC)));
            measure.required("mcid").forEach(node -> thresholds.add(threshold(node, Threshold.Kind.MCID)));
            JsonNode pediatric = measure.required("pediatric");
            return new Instrument(
                    id,
                    text(measure, "abbreviation"),
                    text(measure, "name"),
                    text(measure, "domain"),
                    list(measure.required("areas"), JsonNode::asText).stream().collect(Collectors.toSet()),
                    list(measure.required("conditions"), node -> Keyed.of(Condition.class, node.asText())).stream()
                            .collect(Collectors.toSet()),
                    list(measure.required("disciplines"), node -> Keyed.of(Discipline.class, node.asText())).stream()
                            .collect(Collectors.toSet()),
                    Keyed.of(Reporter.class, text(measure, "reporter")),
                    Keyed.of(Direction.class, text(measure, "direction")),
                    text(measure.required("unit"), "ucum"),
                    list(measure.required("items").required("list"), node -> item(node, scoring)),
                    scoring,
                    range(score),
                    list(measure.required("bands"), CatalogueReader::band),
                    list(measure.required("cutoffs"), CatalogueReader::cutoff),
                    list(measure.required("subscores"), CatalogueReader::subscore),
                    thresholds,
                    text(measure.required("floor_ceiling"), "text"),
                    licence(measure.required("licence")),
                    AgeRange.read(
                            Keyed.of(AgeRange.Validity.class, text(pediatric, "valid")),
                            optionalText(pediatric, "ages")),
                    Keyed.of(ChangeRule.class, text(measure, "change_rule")),
                    measure.required("use_as_outcome").asBoolean(),
                    code(measure, "loinc"),
                    code(measure, "snomed"));
        } catch (IllegalArgumentException problem) {
            throw new IllegalArgumentException("%s: %s".formatted(id, problem.getMessage()), problem);
        }
    }

    private static Item item(JsonNode node, Scoring scoring) {
        String id = text(node, "id");
        boolean lowerSide =
                scoring.has(SpecialRule.LOWER_SIDE_OF_ITEMS_3_AND_6) && (id.equals("item3") || id.equals("item6"));
        Sides bilateral = node.path("bilateral_mean").asBoolean() ? Sides.MEAN_OF_BOTH : Sides.ONE;
        return new Item(
                id,
                text(node, "label"),
                number(node, "min"),
                number(node, "max"),
                list(node.path("allowed"), JsonNode::asDouble),
                optionalText(node, "group"),
                lowerSide ? Sides.LOWER_OF_BOTH : bilateral,
                node.path("untestable_allowed").asBoolean(),
                node.path("repeats").asBoolean());
    }

    private static ScoreRange range(JsonNode score) {
        JsonNode step = score.required("step");
        return new ScoreRange(
                number(score, "min"),
                numberOrOpen(score, "max"),
                step.isNull() ? OptionalDouble.empty() : OptionalDouble.of(step.asDouble()),
                list(score.required("allowed"), JsonNode::asDouble));
    }

    private static Band band(JsonNode node) {
        return new Band(
                text(node, "label"),
                node.required("rank").asInt(),
                number(node, "from"),
                node.required("from_inclusive").asBoolean(),
                numberOrOpen(node, "to"),
                node.required("to_inclusive").asBoolean(),
                node.required("validated").asBoolean(),
                text(node, "source"),
                text(node, "evidence"));
    }

    private static Cutoff cutoff(JsonNode node) {
        return new Cutoff(
                text(node, "operator"),
                number(node, "value"),
                text(node, "meaning"),
                text(node, "population"),
                text(node, "applies_to"),
                text(node, "source"));
    }

    private static Subscore subscore(JsonNode node) {
        return new Subscore(
                text(node, "id"),
                text(node, "name"),
                number(node, "min"),
                number(node, "max"),
                Keyed.of(SubscoreRule.class, text(node, "rule")),
                Keyed.of(Direction.class, text(node, "direction")),
                list(node.required("items"), JsonNode::asText));
    }

    private static Threshold threshold(JsonNode node, Threshold.Kind kind) {
        JsonNode range = node.path("baseline_range");
        return new Threshold(
                kind,
                number(node, "value"),
                text(node, "unit"),
                node.required("relative_percent").asBoolean(),
                text(node, "population"),
                list(node.required("conditions"), key -> Keyed.of(Condition.class, key.asText())).stream()
                        .collect(Collectors.toSet()),
                Keyed.of(ThresholdPhase.class, text(node, "phase")),
                Keyed.of(ChangeDirection.class, text(node, "direction")),
                range.isMissingNode() || range.isNull() ? Optional.empty() : Optional.of(baselineRange(range)),
                text(node, "applies_to"),
                node.required("preferred").asBoolean(),
                text(node, "source"),
                text(node, "evidence"));
    }

    private static BaselineRange baselineRange(JsonNode node) {
        return new BaselineRange(
                number(node, "min"),
                node.required("min_inclusive").asBoolean(),
                numberOrOpen(node, "max"),
                node.required("max_inclusive").asBoolean());
    }

    private static Licence licence(JsonNode node) {
        return new Licence(
                Keyed.of(LicenceStatus.class, text(node, "status")), text(node, "holder"), text(node, "note"));
    }

    private static Optional<String> code(JsonNode measure, String system) {
        return optionalText(measure.required(system), "code");
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> each) {
        List<T> values = new ArrayList<>();
        array.forEach(node -> values.add(each.apply(node)));
        return values;
    }

    private static String text(JsonNode node, String field) {
        return node.required(field).asText();
    }

    private static Optional<String> optionalText(JsonNode node, String field) {
        return Optional.ofNullable(node.get(field)).filter(JsonNode::isTextual).map(JsonNode::asText);
    }

    private static double number(JsonNode node, String field) {
        JsonNode value = node.required(field);
        if (!value.isNumber()) {
            throw new IllegalArgumentException("'%s' is no number".formatted(field));
        }
        return value.doubleValue();
    }

    private static double numberOrOpen(JsonNode node, String field) {
        return node.required(field).isNull() ? Double.POSITIVE_INFINITY : number(node, field);
    }
}
