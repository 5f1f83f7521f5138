package health.praxis.outcomes.instrument;

/** Who holds the instrument and on what terms; orientation for the user, not legal advice. */
public record Licence(LicenceStatus status, String holder, String note) {

    public boolean allowsItems() {
        return status != LicenceStatus.LICENSED_TOTAL_ONLY;
    }
}
