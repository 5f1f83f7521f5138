package health.praxis.outcomes.scoring;

import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.instrument.Item;
import health.praxis.outcomes.instrument.SpecialRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rules of single instruments that change answers before they are summed, or the sum afterwards. */
final class SpecialRules {

    private static final List<String> OUT_OF_SYNERGY = List.of("a15", "a16", "a17");
    private static final String NORMAL_REFLEX = "a18";

    private SpecialRules() {}

    /** The answers as the rules read them. */
    record Applied(Answers answers, List<String> rules) {}

    static Applied toAnswers(Instrument instrument, Answers answers) {
        Applied applied = new Applied(answers, List.of());
        if (instrument.scoring().has(SpecialRule.SUBSCALE_HIERARCHY)) {
            applied = hierarchy(instrument, applied);
        }
        if (instrument.scoring().has(SpecialRule.REFLEX_NEEDS_FULL_OUT_OF_SYNERGY)) {
            applied = reflex(applied);
        }
        if (forcesZero(instrument, answers)) {
            applied = unsupported(instrument, applied);
        }
        return applied;
    }

    /** Lyle 1981: full marks on the hardest item give full marks; none on the easiest after that, none. */
    private static Applied hierarchy(Instrument instrument, Applied before) {
        Map<String, List<Item>> subscales = new LinkedHashMap<>();
        instrument
                .items()
                .forEach(item -> subscales
                        .computeIfAbsent(item.group().orElseThrow(), _ -> new ArrayList<>())
                        .add(item));
        Answers answers = before.answers();
        List<String> rules = new ArrayList<>(before.rules());
        for (Map.Entry<String, List<Item>> subscale : subscales.entrySet()) {
            List<Item> items = subscale.getValue();
            Answer hardest = answers.of(items.getFirst().id());
            Answer easiest = answers.of(items.get(1).id());
            double all;
            if (is(hardest, items.getFirst().max())) {
                all = items.getFirst().max();
            } else if (hardest instanceof Answer.Value && is(easiest, 0)) {
                all = 0;
            } else {
                continue;
            }
            Answers given = answers;
            if (items.stream().anyMatch(item -> !is(given.of(item.id()), all))) {
                rules.add(SpecialRule.SUBSCALE_HIERARCHY.key() + ":" + subscale.getKey());
                for (Item item : items) {
                    answers = answers.with(item.id(), all);
                }
            }
        }
        return new Applied(answers, rules);
    }

    private static Applied reflex(Applied before) {
        Answers answers = before.answers();
        boolean known = OUT_OF_SYNERGY.stream().allMatch(id -> answers.of(id) instanceof Answer.Value);
        boolean full = OUT_OF_SYNERGY.stream().allMatch(id -> is(answers.of(id), 2));
        if (!known || full || is(answers.of(NORMAL_REFLEX), 0)) {
            return before;
        }
        List<String> rules = new ArrayList<>(before.rules());
        rules.add(SpecialRule.REFLEX_NEEDS_FULL_OUT_OF_SYNERGY.key());
        return new Applied(answers.with(NORMAL_REFLEX, 0), rules);
    }

    /** Who cannot sit unsupported is not asked the rest, which then counts as not done and not as missing. */
    private static Applied unsupported(Instrument instrument, Applied before) {
        Answers answers = before.answers();
        for (Item item : instrument.items()) {
            if (answers.of(item.id()) instanceof Answer.Unanswered) {
                answers = answers.with(item.id(), item.min());
            }
        }
        return new Applied(answers, before.rules());
    }

    /** Whether the whole scale is 0 because unsupported sitting fails. */
    static boolean forcesZero(Instrument instrument, Answers answers) {
        return instrument.scoring().has(SpecialRule.STATIC_ITEM_ZERO_FORCES_ZERO)
                && is(answers.of(instrument.items().getFirst().id()), 0);
    }

    /** Whether the entered total contradicts the entered parts. */
    static boolean contradictsParts(Instrument instrument, Map<String, Double> values) {
        if (!instrument.scoring().has(SpecialRule.TOTAL_IS_SUM_OF_PARTS)
                || values.size() < instrument.items().size()) {
            return false;
        }
        String total = instrument.items().getFirst().id();
        double parts = values.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(total))
                .mapToDouble(Map.Entry::getValue)
                .sum();
        return Math.abs(parts - values.get(total)) > 1e-9;
    }

    private static boolean is(Answer answer, double expected) {
        return answer instanceof Answer.Value(double value) && value == expected;
    }
}
