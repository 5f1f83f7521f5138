package health.praxis.platform.rebuild;

/** A rebuild gave up and left everything as it was. */
class RebuildFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RebuildFailed(String reason) {
        super(reason);
    }

    RebuildFailed(String reason, Throwable cause) {
        super(reason, cause);
    }
}
