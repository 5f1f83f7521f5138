package health.praxis.gateway;

/** Who answers a path. */
sealed interface Route {

    /**
     * A service owns the noun.
     *
     * @param service name of the owner
     * @param largeBody true when a request may carry a whole file
     */
    record ToService(String service, boolean largeBody) implements Route {}

    /** The gateway answers from several services. */
    record Composed() implements Route {}

    /** Nobody owns the noun. */
    record Nobody() implements Route {}
}
