package health.praxis.outcomes.interpretation;

import health.praxis.outcomes.instrument.Keyed;
import java.util.Optional;

/** What a change between two scores means, from whether it reaches MDC and MCID. */
public enum ChangeVerdict implements Keyed {
    IMPROVED_CLINICALLY_IMPORTANT,
    IMPROVED_RELIABLE_BELOW_MCID,
    IMPROVED_IMPORTANT_WITHIN_ERROR,
    IMPROVED_RELIABLE_MCID_UNKNOWN,
    IMPROVED_IMPORTANT_MDC_UNKNOWN,
    WORSENED_CLINICALLY_IMPORTANT,
    WORSENED_RELIABLE_BELOW_MCID,
    WORSENED_IMPORTANT_WITHIN_ERROR,
    WORSENED_RELIABLE_MCID_UNKNOWN,
    WORSENED_IMPORTANT_MDC_UNKNOWN,
    NO_DETECTABLE_CHANGE,
    NO_IMPORTANT_CHANGE_MDC_UNKNOWN,
    NOT_CLASSIFIABLE;

    /** Whether a threshold was reached; nobody knows when there is none. */
    private enum Reached {
        YES,
        NO,
        UNKNOWN;

        static Reached of(Optional<Boolean> reached) {
            return reached.map(yes -> yes ? YES : NO).orElse(UNKNOWN);
        }
    }

    static ChangeVerdict of(double improvement, Optional<Boolean> reachesMdc, Optional<Boolean> reachesMcid) {
        boolean better = improvement > 0;
        Reached mcid = Reached.of(reachesMcid);
        if (reachesMdc.isEmpty() && reachesMcid.isEmpty()) {
            return NOT_CLASSIFIABLE;
        }
        if (improvement == 0) {
            return NO_DETECTABLE_CHANGE;
        }
        return switch (Reached.of(reachesMdc)) {
            case YES ->
                switch (mcid) {
                    case YES -> better ? IMPROVED_CLINICALLY_IMPORTANT : WORSENED_CLINICALLY_IMPORTANT;
                    case NO -> better ? IMPROVED_RELIABLE_BELOW_MCID : WORSENED_RELIABLE_BELOW_MCID;
                    case UNKNOWN -> better ? IMPROVED_RELIABLE_MCID_UNKNOWN : WORSENED_RELIABLE_MCID_UNKNOWN;
                };
            case NO ->
                switch (mcid) {
                    case YES -> better ? IMPROVED_IMPORTANT_WITHIN_ERROR : WORSENED_IMPORTANT_WITHIN_ERROR;
                    case NO, UNKNOWN -> NO_DETECTABLE_CHANGE;
                };
            case UNKNOWN ->
                switch (mcid) {
                    case YES -> better ? IMPROVED_IMPORTANT_MDC_UNKNOWN : WORSENED_IMPORTANT_MDC_UNKNOWN;
                    case NO -> NO_IMPORTANT_CHANGE_MDC_UNKNOWN;
                    case UNKNOWN -> NOT_CLASSIFIABLE;
                };
        };
    }
}
