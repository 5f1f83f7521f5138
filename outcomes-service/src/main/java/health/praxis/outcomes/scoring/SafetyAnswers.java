package health.praxis.outcomes.scoring;

import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.instrument.SpecialRule;
import java.util.List;

/**
 * Answers that call for an instruction at once, whether or not a total can be computed: PHQ-9 item 9 above 0 means a
 * same-day risk assessment by a clinician. An answer of 0 is no all-clear, so nothing is concluded from it.
 */
public final class SafetyAnswers {

    private SafetyAnswers() {}

    /** Ids of the items whose answers need action. */
    public static List<String> in(Instrument instrument, Answers answers) {
        if (!instrument.scoring().has(SpecialRule.SELF_HARM_ITEM)) {
            return List.of();
        }
        String last = instrument.items().getLast().id();
        return answers.of(last) instanceof Answer.Value(double value) && value > 0 ? List.of(last) : List.of();
    }
}
