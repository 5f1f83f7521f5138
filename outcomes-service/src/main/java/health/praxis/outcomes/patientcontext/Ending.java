package health.praxis.outcomes.patientcontext;

/** How an episode ended, as far as measuring goes. */
public enum Ending {
    /** As planned; the person was there to be measured. */
    COMPLETED,
    /** Earlier than planned, by a decision that was known. */
    CUT_SHORT,
    /** The person died or no longer came: there was nobody to measure. */
    OUT_OF_REACH;

    /** @param reason end reason of patient-service; one that this release does not know counts as cut short */
    static Ending of(String reason) {
        return switch (reason) {
            case "goals-met", "programme-completed", "transferred" -> COMPLETED;
            case "deceased", "non-attendance" -> OUT_OF_REACH;
            default -> CUT_SHORT;
        };
    }
}
