package health.praxis.outcomes.instrument;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the catalogue's words about scoring into rules. Words it does not know are refused: a rule that nobody
 * understands must not be left out in silence.
 */
final class ScoringReader {

    private static final Pattern DECIMALS = Pattern.compile("^(\\d) decimals?.*");
    private static final Pattern SUBSTITUTION = Pattern.compile("^up to (\\d+) missing: .*mean.*");
    private static final Pattern ANSWERED =
            Pattern.compile("^mean of the answered items when at least (\\d+) of \\d+ are answered; else no score$");

    private static final Map<String, SpecialRule> RULES_BY_WORDS = Map.of(
            "if static item 1 is 0 the whole TIS is 0",
            SpecialRule.STATIC_ITEM_ZERO_FORCES_ZERO,
            "hierarchical rule (Lyle 1981): first item of a subscale scored 3 gives 3 for the whole subscale; first"
                    + " item <3 and second item 0 gives 0 for the whole subscale",
            SpecialRule.SUBSCALE_HIERARCHY,
            "the last A item (normal reflex activity, a18) is assessed only when the three 'little or no synergy'"
                    + " items all score 2 (6 points); otherwise it is 0",
            SpecialRule.REFLEX_NEEDS_FULL_OUT_OF_SYNERGY,
            "UN allowed only for items 5a-6b, 7 and 10",
            SpecialRule.UNTESTABLE_ADDS_ZERO,
            "item 9 of 1, 2 or 3: safety escalation whatever the total",
            SpecialRule.SELF_HARM_ITEM,
            "if every weight is 0 the score is undefined",
            SpecialRule.ALL_WEIGHTS_ZERO_IS_UNDEFINED);

    private static final Map<String, SpecialRule> RULES_BY_FORMULA = Map.of(
            "sum of 14 items (worse side for items 3 and 6)", SpecialRule.LOWER_SIDE_OF_ITEMS_3_AND_6,
            "totals as entered; total = motor + cognitive", SpecialRule.TOTAL_IS_SUM_OF_PARTS);

    /** Advice to the rater or a warning about history; nothing to compute. */
    private static final Set<String> REMARKS = Set.of(
            "1+ is stored as 1.5; another coding in use recodes to 0-5 - keep the coding with the value",
            "maximum is 28; the older 32-point count is wrong for this version",
            "best of 3 attempts counts",
            "records what the person does, not what they could do",
            "0.5 is not a valid step: the scale goes 0, 1.0, 1.5 ... (20 steps)",
            "the formula printed in Turner-Stokes 2009 was wrong; the published erratum gives this one");

    private ScoringReader() {}

    static Scoring read(JsonNode scoring, Optional<String> scoreNote) {
        String formula = scoring.required("formula").asText();
        String missing = scoring.required("missing_data").asText();
        ScoringRule rule = rule(scoring.required("rule").asText(), formula);
        List<String> words = new ArrayList<>();
        scoring.required("special_rules").forEach(text -> words.add(text.asText()));
        return new Scoring(
                rule,
                formula,
                missingItems(rule, missing),
                missing,
                decimals(scoring.required("rounding").asText()),
                specialRules(words, formula),
                PlausibleRange.read(scoreNote));
    }

    private static ScoringRule rule(String name, String formula) {
        return switch (name) {
            case "sum" -> new ScoringRule.Sum();
            case "mean" -> new ScoringRule.Mean();
            case "single" -> new ScoringRule.Single();
            case "motricity" -> new ScoringRule.Motricity();
            case "linear-transform" -> new ScoringRule.LinearTransform();
            case "rasch-software" -> new ScoringRule.RaschSoftware();
            case "gas-t-score" -> new ScoringRule.GasTScore(0.3);
            case "derived" -> derived(formula);
            default -> throw new IllegalArgumentException("Unknown scoring rule '%s'".formatted(name));
        };
    }

    private static ScoringRule derived(String formula) {
        return switch (formula) {
            case "distance_m / time_s" -> new ScoringRule.Quotient("distance-m", "time-s");
            case "100 * measured_deg / reference_deg, capped at 100" ->
                new ScoringRule.CappedPercent("measured-deg", "reference-deg");
            default -> throw new IllegalArgumentException("Unknown formula '%s'".formatted(formula));
        };
    }

    private static MissingItems missingItems(ScoringRule rule, String words) {
        Matcher substitution = SUBSTITUTION.matcher(words);
        Matcher answered = ANSWERED.matcher(words);
        return switch (rule) {
            case ScoringRule.Sum _
            when substitution.matches() -> new MissingItems.MeanSubstitution(Integer.parseInt(substitution.group(1)));
            case ScoringRule.Mean _
            when answered.matches() -> new MissingItems.MeanOfAnswered(Integer.parseInt(answered.group(1)));
            case ScoringRule.GasTScore _ -> new MissingItems.UnratedLeftOut();
            case ScoringRule.Sum _, ScoringRule.Mean _, ScoringRule.Motricity _ -> {
                if (!words.contains("no total")) {
                    throw new IllegalArgumentException("Unknown rule for missing items '%s'".formatted(words));
                }
                yield new MissingItems.NoScore();
            }
            case ScoringRule.Single _,
                    ScoringRule.Quotient _,
                    ScoringRule.CappedPercent _,
                    ScoringRule.LinearTransform _,
                    ScoringRule.RaschSoftware _ -> new MissingItems.NoScore();
        };
    }

    private static OptionalInt decimals(String rounding) {
        Matcher matcher = DECIMALS.matcher(rounding);
        return matcher.matches() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }

    private static Set<SpecialRule> specialRules(List<String> words, String formula) {
        Set<SpecialRule> rules = EnumSet.noneOf(SpecialRule.class);
        Optional.ofNullable(RULES_BY_FORMULA.get(formula)).ifPresent(rules::add);
        for (String text : words) {
            SpecialRule rule = RULES_BY_WORDS.get(text);
            if (rule != null) {
                rules.add(rule);
            } else if (!REMARKS.contains(text)) {
                throw new IllegalArgumentException("Unknown special rule '%s'".formatted(text));
            }
        }
        return rules;
    }
}
