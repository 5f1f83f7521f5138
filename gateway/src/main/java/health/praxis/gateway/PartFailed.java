package health.praxis.gateway;

/** A service could not give its part; counts against it in the circuit breaker. */
final class PartFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Part.Reason reason;

    PartFailed(Part.Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    Part.Reason reason() {
        return reason;
    }
}
