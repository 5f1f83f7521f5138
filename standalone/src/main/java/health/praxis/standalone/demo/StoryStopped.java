package health.praxis.standalone.demo;

/** The story cannot go on; the message says in one line where it stopped and why. */
final class StoryStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoryStopped(String message) {
        super(message);
    }
}
