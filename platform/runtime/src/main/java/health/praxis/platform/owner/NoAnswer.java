package health.praxis.platform.owner;

import jakarta.ws.rs.ProcessingException;

/** The owner was reached and said nothing about what it was asked: it failed. */
final class NoAnswer extends ProcessingException {

    private static final long serialVersionUID = 1L;

    NoAnswer(int status) {
        super("status " + status);
    }
}
