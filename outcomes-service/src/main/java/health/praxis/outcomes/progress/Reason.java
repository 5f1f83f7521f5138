package health.praxis.outcomes.progress;

import health.praxis.outcomes.instrument.Keyed;

/** Why a verdict was given, as a stable code. */
public enum Reason implements Keyed {
    WORSE_THAN_BEST,
    FASTER_LOSS_THAN_BEFORE,
    NO_LONGER_ABLE,
    TARGET_MET,
    TARGET_MET_AT_DUE_DATE,
    FEWER_THAN_TWO_MEASUREMENTS,
    INSTRUMENT_IS_NO_OUTCOME,
    NO_THRESHOLD_FOR_CONTEXT,
    NO_EARLIER_SLOPE,
    NOT_ABLE_YET,
    BETTER_THAN_BASELINE,
    SLOWER_LOSS_THAN_BEFORE,
    NEWLY_ABLE,
    KEPT_AS_INTENDED,
    LOSS_NOT_FASTER_THAN_BEFORE,
    LOSS_WITHOUT_EARLIER_SLOPE,
    TOO_LITTLE_DELIVERED,
    PLATEAU,
    NO_CLEAR_CHANGE
}
