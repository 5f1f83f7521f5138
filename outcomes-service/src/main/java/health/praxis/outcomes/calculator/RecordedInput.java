package health.praxis.outcomes.calculator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.instrument.Item;
import health.praxis.outcomes.instrument.ScoringRule;
import health.praxis.outcomes.scoring.Answers;
import health.praxis.outcomes.scoring.RawScales;
import health.praxis.outcomes.scoring.Recording;
import health.praxis.outcomes.scoring.Recording.TrialChoice;
import health.praxis.outcomes.scoring.Refusal;
import health.praxis.outcomes.scoring.SafetyAnswers;
import health.praxis.outcomes.scoring.ScoreOutcome;
import health.praxis.outcomes.scoring.ScoreOutcome.Refused;
import health.praxis.outcomes.scoring.Scorer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was found with an instrument: one of {@code items}, {@code score}, {@code trials} and {@code not_able}, or the raw
 * scales of an instrument that stretches them, by their names.
 */
final class RecordedInput {

    /** What every instrument takes. */
    static final List<String> FIELDS = List.of("items", "score", "trials", "not_able");

    private final Instrument instrument;
    private final Input input;
    private final String onSelfHarm;

    /** @param onSelfHarm what to say when an answer names self-harm */
    RecordedInput(Instrument instrument, Input input, String onSelfHarm) {
        this.instrument = instrument;
        this.input = input;
        this.onSelfHarm = onSelfHarm;
    }

    /** The names under which something found may be sent. */
    static List<String> fields(Instrument instrument) {
        List<String> fields = new ArrayList<>(FIELDS);
        fields.addAll(rawScales(instrument));
        return fields;
    }

    private static List<String> rawScales(Instrument instrument) {
        return instrument.scoring().rule() instanceof ScoringRule.LinearTransform
                ? instrument.items().stream().map(Item::id).toList()
                : List.of();
    }

    /**
     * The score, or that the person was not able.
     *
     * @throws CalculationRefused when there is none
     */
    ScoreOutcome scored() {
        ScoreOutcome outcome = outcome();
        if (outcome instanceof Refused(var refusals)) {
            throw CalculationRefused.of(refusals, this::pointers, instruction());
        }
        return outcome;
    }

    /** What to do at once about an answer. */
    Optional<String> instruction() {
        boolean named = sheets().stream()
                .map(SafetyAnswers::read)
                .anyMatch(answers -> !SafetyAnswers.in(instrument, answers).isEmpty());
        return named ? Optional.of(onSelfHarm) : Optional.empty();
    }

    private ScoreOutcome outcome() {
        List<String> given =
                FIELDS.stream().filter(field -> input.node().has(field)).toList();
        boolean raw = rawScales(instrument).stream().anyMatch(input.node()::has);
        if (given.size() + (raw ? 1 : 0) != 1) {
            String names = String.join(", ", fields(instrument));
            throw Input.malformed(input.at(), "one-of", "Send exactly one of %s.".formatted(names));
        }
        if (raw) {
            return RawScales.score(instrument, Answers.from(rawSheet()));
        }
        return Scorer.score(
                instrument,
                switch (given.getFirst()) {
                    case "items" ->
                        new Recording.Items(Answers.from(input.object("items").node()));
                    case "score" -> new Recording.Total(input.number("score"));
                    case "trials" -> trials();
                    default -> notAble();
                });
    }

    /** Which of several trials makes the score; empty where no trials were sent. */
    Optional<TrialChoice> trialChoice() {
        return input.has("trials") ? Optional.of(choice(input.object("trials"))) : Optional.empty();
    }

    private static TrialChoice choice(Input trials) {
        return trials.key("choice", TrialChoice.class)
                .orElseThrow(() -> Input.malformed(trials.pointer("choice"), "not-null", "is needed"));
    }

    private Recording trials() {
        Input trials = input.object("trials");
        trials.allows(List.of("choice", "each"));
        TrialChoice choice = choice(trials);
        return new Recording.Trials(
                trials.objects("each").stream()
                        .map(each -> Answers.from(each.node()))
                        .toList(),
                choice);
    }

    private Recording notAble() {
        JsonNode stated = input.node().get("not_able");
        if (!stated.isBoolean() || !stated.booleanValue()) {
            throw Input.malformed(input.pointer("not_able"), "wrong-type", "is true or left out");
        }
        return new Recording.NotAble("not-able");
    }

    private ObjectNode rawSheet() {
        ObjectNode sheet = JsonNodeFactory.instance.objectNode();
        rawScales(instrument).stream()
                .filter(input.node()::has)
                .forEach(scale -> sheet.set(scale, input.node().get(scale)));
        return sheet;
    }

    private List<JsonNode> sheets() {
        if (input.node().path("items").isObject()) {
            return List.of(input.node().get("items"));
        }
        List<JsonNode> sheets = new ArrayList<>();
        input.node().at("/trials/each").forEach(each -> {
            if (each.isObject()) {
                sheets.add(each);
            }
        });
        return sheets;
    }

    private List<String> pointers(Refusal refusal) {
        String sheet = sheetAt();
        return refusal.fields().isEmpty()
                ? List.of(sheet)
                : refusal.fields().stream()
                        .map(field -> Input.pointer(sheet, field))
                        .toList();
    }

    /** Where the answers stand that were refused: of several trials the first that has no score. */
    private String sheetAt() {
        if (input.node().has("items")) {
            return input.pointer("items");
        }
        if (!input.node().has("trials")) {
            return input.at();
        }
        String each = input.pointer("trials") + "/each";
        List<JsonNode> trials = sheets();
        for (int i = 0; i < trials.size(); i++) {
            if (Scorer.score(instrument, new Recording.Items(Answers.from(trials.get(i)))) instanceof Refused) {
                return each + "/" + i;
            }
        }
        return each;
    }
}
