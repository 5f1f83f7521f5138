package health.praxis.platform.owner;

import jakarta.ws.rs.ProcessingException;

/** The owner did not take this question of this caller; it is as well as ever, and may answer the next one. */
final class NotTaken extends ProcessingException {

    private static final long serialVersionUID = 1L;

    NotTaken(int status) {
        super("status " + status);
    }
}
