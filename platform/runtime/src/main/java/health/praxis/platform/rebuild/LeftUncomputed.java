package health.praxis.platform.rebuild;

/**
 * Thrown by a listener to {@link ReadModelsRebuilt} when the tenant's read models are built again, but what is computed from
 * them could not be computed for everybody; the listener goes on trying by itself.
 */
public class LeftUncomputed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long people;

    /** @param people for how many people, at least one */
    public LeftUncomputed(long people) {
        super("not computed again: people=" + people);
        this.people = people;
    }

    long people() {
        return people;
    }
}
