package health.praxis.outcomes.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import health.praxis.outcomes.interpretation.Administration;
import health.praxis.outcomes.interpretation.Administration.Circumstance;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Under which circumstances an instrument was administered; null where it does not matter. Only results taken under the
 * same circumstances are compared.
 *
 * @param mode where the person and who recorded the result were
 * @param site code of the muscle group, joint motion, nerve or other part that was tested, like {@code elbow-flexors}; of the
 *     instruments that take one part at a time
 * @param device code of a walking or other aid, like {@code rollator}
 * @param assistance code of the help given, like {@code standby}
 * @param raterTraining code of the training of who rated, like {@code certified}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Circumstances(
        Mode mode,
        Side side,
        @Size(max = 60) @Pattern(regexp = CODE) String site,
        @Size(max = 60) @Pattern(regexp = CODE) String device,
        @Size(max = 60) @Pattern(regexp = CODE) String assistance,
        Pace pace,
        MedicationState medicationState,
        @Size(max = 60) @Pattern(regexp = CODE) String raterTraining) {

    private static final String CODE = "[a-z0-9]+(-[a-z0-9]+)*";

    /** Where the person and who recorded the result were; the first three in the words of sessions. */
    public enum Mode {
        @JsonProperty("clinic")
        CLINIC,
        @JsonProperty("home")
        HOME,
        @JsonProperty("virtual")
        VIRTUAL,
        @JsonProperty("phone")
        PHONE,
        /** The person answered alone, on paper or a screen. */
        @JsonProperty("self-completed")
        SELF_COMPLETED
    }

    /** The side of the body that was tested. */
    public enum Side {
        @JsonProperty("left")
        LEFT,
        @JsonProperty("right")
        RIGHT,
        @JsonProperty("both")
        BOTH
    }

    /** How fast the person was asked to go. */
    public enum Pace {
        @JsonProperty("comfortable")
        COMFORTABLE,
        @JsonProperty("fast")
        FAST
    }

    /** Whether the person's medication was working, in Parkinson's disease. */
    public enum MedicationState {
        @JsonProperty("on")
        ON,
        @JsonProperty("off")
        OFF
    }

    static Circumstances none() {
        return new Circumstances(null, null, null, null, null, null, null, null);
    }

    /**
     * With what else has to be the same for two scores to be compared; who rated has not.
     *
     * @param instrumentVersion edition of the form, when one is known
     * @param trialChoice which of several trials counted, when there were several
     */
    public Administration of(Optional<String> instrumentVersion, Optional<String> trialChoice) {
        Map<Circumstance, String> codes = asCodes();
        instrumentVersion.ifPresent(version -> codes.put(Circumstance.INSTRUMENT_VERSION, version));
        trialChoice.ifPresent(choice -> codes.put(Circumstance.TRIAL_CHOICE, choice));
        return new Administration(codes);
    }

    Map<Circumstance, String> asCodes() {
        Map<Circumstance, String> codes = new EnumMap<>(Circumstance.class);
        put(codes, Circumstance.MODE, mode);
        put(codes, Circumstance.SIDE, side);
        put(codes, Circumstance.SITE, site);
        put(codes, Circumstance.DEVICE, device);
        put(codes, Circumstance.ASSISTANCE, assistance);
        put(codes, Circumstance.PACE, pace);
        put(codes, Circumstance.MEDICATION_STATE, medicationState);
        put(codes, Circumstance.RATER_TRAINING, raterTraining);
        return codes;
    }

    private static void put(Map<Circumstance, String> codes, Circumstance circumstance, Object value) {
        if (value != null) {
            codes.put(circumstance, value.toString());
        }
    }
}
