package health.praxis.outcomes.interpretation;

import health.praxis.outcomes.instrument.Keyed;
import health.praxis.outcomes.instrument.Phase;
import java.util.Optional;

/** The phase of a person's recovery (Bernhardt 2017), as patient records hold it. */
public enum RecoveryPhase implements Keyed {
    HYPERACUTE(Phase.ACUTE),
    ACUTE(Phase.ACUTE),
    EARLY_SUBACUTE(Phase.SUBACUTE),
    LATE_SUBACUTE(Phase.SUBACUTE),
    CHRONIC(Phase.CHRONIC);

    private final Phase asked;

    RecoveryPhase(Phase asked) {
        this.asked = asked;
    }

    /** The phase to look thresholds up with; a condition without phases asks for {@link Phase#ANY}. */
    public static Phase asked(Optional<RecoveryPhase> phase) {
        return phase.map(known -> known.asked).orElse(Phase.ANY);
    }
}
