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

    private static final String TO_STAFF =
            "An answer points to thoughts of self-harm. A clinician has to speak with this person and assess the risk"
                    + " today, whatever the total score. Do not leave a person in danger alone; in danger, call the"
                    + " emergency number now.";

    private static final String TO_THE_PERSON =
            "An answer points to thoughts of self-harm. You do not have to carry this alone: speak with your clinic or"
                + " somebody close to you today. If you or somebody else is in danger, call the emergency number now.";

    private static final String NOTICE = "Decision support: it does not replace a clinician's judgement.";

    /**
     * @param toStaff whether a member of staff reads it, and not the person or a caregiver
     * @param emergencyNumber of the clinic, if it has set one
     */
    public static Instruction aboutSelfHarm(boolean toStaff, Optional<String> emergencyNumber) {
        return new Instruction(
                SELF_HARM_ANSWER,
                Severity.EMERGENCY,
                toStaff ? TO_STAFF : TO_THE_PERSON,
                emergencyNumber.orElse(null),
                NOTICE);
    }

    /** The instruction as one sentence more, with the number where it is known. */
    public String inWords() {
        return emergencyNumber == null ? text : text + " Emergency number: " + emergencyNumber + ".";
    }
}
