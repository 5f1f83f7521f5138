package health.praxis.platform.event;

/** A record that can never be handled: it goes to the dead-letter topic with this reason. */
public class UnreadableEvent extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param reason kebab-case code, without any of the record's content */
    public UnreadableEvent(String reason) {
        super(reason);
    }
}
