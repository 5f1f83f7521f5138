package health.praxis.outcomes.instrument;

/** The phase of the sample a threshold was found in. */
public enum ThresholdPhase implements Keyed {
    ANY,
    ACUTE,
    SUBACUTE,
    CHRONIC,
    ACUTE_TO_SUBACUTE;

    /** Whether a threshold of this phase may be used for a person in {@code asked}. */
    public boolean covers(Phase asked) {
        return switch (this) {
            case ANY -> true;
            case ACUTE -> asked == Phase.ACUTE;
            case SUBACUTE -> asked == Phase.SUBACUTE;
            case CHRONIC -> asked == Phase.CHRONIC;
            case ACUTE_TO_SUBACUTE ->
                asked == Phase.ACUTE || asked == Phase.SUBACUTE || asked == Phase.ACUTE_TO_SUBACUTE;
        };
    }

    /** Whether this phase was named by the sample and not left open; a named phase wins over {@code ANY}. */
    public boolean isNamed() {
        return this != ANY;
    }
}
