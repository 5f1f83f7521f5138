package health.praxis.outcomes.instrument;

/** The phase of recovery a threshold is asked for; {@code ANY} for conditions without phases. */
public enum Phase implements Keyed {
    ANY,
    ACUTE,
    SUBACUTE,
    CHRONIC,
    /** Not known more closely; only a calculator is asked so. */
    ACUTE_TO_SUBACUTE
}
