package health.praxis.patient.condition;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;

/** Where a condition is expected to go by itself: what success can mean depends on it. */
public enum Trajectory {
    /** Function is expected to return, at least in part. */
    @JsonProperty("recovering")
    RECOVERING("recovering"),
    /** Neither recovery nor decline is expected. */
    @JsonProperty("stable")
    STABLE("stable"),
    /** Function is expected to be lost over time; keeping it is a success. */
    @JsonProperty("progressive")
    PROGRESSIVE("progressive");

    private final String key;

    Trajectory(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    /** @throws IllegalArgumentException when no trajectory has this key */
    public static Trajectory of(String key) {
        return Arrays.stream(values())
                .filter(trajectory -> trajectory.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a trajectory"));
    }
}
