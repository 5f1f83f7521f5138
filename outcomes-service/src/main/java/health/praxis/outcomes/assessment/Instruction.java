package health.praxis.outcomes.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/**
 * What to do at once about an answer.
 *
 * @param trigger what it is about
 * @param severity how grave it is
 * @param text what to do, in plain words
 * @param emergencyNumber the clinic's emergency number, or null when it has set none
 * @param notice what kind of advice this is
 */
public record Instruction(String trigger, Severity severity, String text, String emergencyNumber, String notice) {

    /** How soon something has to be done. */
    public enum Severity {
        @JsonProperty("emergency")
        EMERGENCY
    }

    static final String SELF_HARM_ANSWER = "self-harm-answer";

    static final String SELF_HARM_TEXT =
            "An answer points to thoughts of self-harm. A clinician has to speak with this person and assess the risk"
                    + " today, whatever the total score. Do not leave a person in danger alone; in danger, call the"
                    + " emergency number now.";

    private static final String NOTICE = "Decision support: it does not replace a clinician's judgement.";

    static Instruction aboutSelfHarm(Optional<String> emergencyNumber) {
        return new Instruction(
                SELF_HARM_ANSWER, Severity.EMERGENCY, SELF_HARM_TEXT, emergencyNumber.orElse(null), NOTICE);
    }
}
