package health.praxis.patient.condition;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Optional;

/** The neurological conditions the product knows. The keys are the same in the API, in events and in the catalogue of measures. */
public enum ConditionKind {
    @JsonProperty("alzheimers")
    ALZHEIMERS("alzheimers", Trajectory.PROGRESSIVE),
    @JsonProperty("als")
    ALS("als", Trajectory.PROGRESSIVE),
    @JsonProperty("dementia")
    DEMENTIA("dementia", Trajectory.PROGRESSIVE),
    @JsonProperty("huntingtons")
    HUNTINGTONS("huntingtons", Trajectory.PROGRESSIVE),
    /** Mild cognitive impairment: most people neither recover nor decline within the span of a plan. */
    @JsonProperty("mci")
    MCI("mci", Trajectory.STABLE),
    @JsonProperty("ms")
    MS("ms", Trajectory.PROGRESSIVE),
    @JsonProperty("parkinsons")
    PARKINSONS("parkinsons", Trajectory.PROGRESSIVE),
    @JsonProperty("stroke")
    STROKE("stroke", Trajectory.RECOVERING),
    @JsonProperty("tbi")
    TBI("tbi", Trajectory.RECOVERING),
    @JsonProperty("sci")
    SCI("sci", Trajectory.RECOVERING),
    /** Cerebral palsy: the lesion does not progress, by definition. */
    @JsonProperty("cp")
    CP("cp", Trajectory.STABLE),
    @JsonProperty("peripheral-nerve")
    PERIPHERAL_NERVE("peripheral-nerve", Trajectory.RECOVERING),
    @JsonProperty("balance-disorder")
    BALANCE_DISORDER("balance-disorder", Trajectory.RECOVERING),
    /** Acquired brain injury of another cause than trauma or stroke: hypoxic, infectious, tumour. Borrows no threshold of {@link #TBI}. */
    @JsonProperty("abi")
    ABI("abi", Trajectory.RECOVERING);

    private final String key;
    private final Trajectory defaultTrajectory;

    ConditionKind(String key, Trajectory defaultTrajectory) {
        this.key = key;
        this.defaultTrajectory = defaultTrajectory;
    }

    public String key() {
        return key;
    }

    /** The trajectory of this condition unless a clinician says otherwise for the person. */
    public Trajectory defaultTrajectory() {
        return defaultTrajectory;
    }

    /** Whether time since onset divides this condition into {@link RecoveryPhase}s. */
    public boolean hasRecoveryPhases() {
        return switch (this) {
            case STROKE, TBI, SCI -> true;
            case ALZHEIMERS,
                    ALS,
                    DEMENTIA,
                    HUNTINGTONS,
                    MCI,
                    MS,
                    PARKINSONS,
                    CP,
                    PERIPHERAL_NERVE,
                    BALANCE_DISORDER,
                    ABI -> false;
        };
    }

    public static Optional<ConditionKind> find(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }

    /** @throws IllegalArgumentException when the product knows no such condition */
    public static ConditionKind of(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("not a condition kind"));
    }
}
