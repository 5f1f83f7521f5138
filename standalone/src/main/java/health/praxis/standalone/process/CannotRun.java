package health.praxis.standalone.process;

/** A command cannot be carried out. The message is one line for the person at the terminal and names the remedy. */
public final class CannotRun extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotRun(String message) {
        super(message);
    }

    public CannotRun(String message, Throwable cause) {
        super(message, cause);
    }
}
