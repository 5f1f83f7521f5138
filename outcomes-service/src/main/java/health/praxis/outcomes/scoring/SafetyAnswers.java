package health.praxis.outcomes.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.instrument.SpecialRule;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Answers that call for an instruction at once, whether or not a total can be computed: PHQ-9 item 9 above 0 means a
 * same-day risk assessment by a clinician. An answer of 0 is no all-clear, so nothing is concluded from it.
 */
public final class SafetyAnswers {

    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{1,9}([.,][0-9]{1,9})?");

    private SafetyAnswers() {}

    /** What was sent, where a number sent as a text counts, too: such a form is refused, and what it names is seen. */
    public static Answers read(JsonNode items) {
        Answers answers = Answers.from(items);
        for (var sent : items.properties()) {
            if (answers.of(sent.getKey()) instanceof Answer.Unreadable
                    && sent.getValue().isTextual()) {
                String text = sent.getValue().textValue().strip();
                if (NUMBER.matcher(text).matches()) {
                    answers = answers.with(sent.getKey(), Double.parseDouble(text.replace(',', '.')));
                }
            }
        }
        return answers;
    }

    /** Ids of the items whose answers need action. */
    public static List<String> in(Instrument instrument, Answers answers) {
        if (!instrument.scoring().has(SpecialRule.SELF_HARM_ITEM)) {
            return List.of();
        }
        String last = instrument.items().getLast().id();
        return answers.of(last) instanceof Answer.Value(double value) && value > 0 ? List.of(last) : List.of();
    }
}
