package health.praxis.platform.inbox;

import java.util.UUID;

/** The fact builds on an aggregate whose own facts have not been read yet; it waits until they are. */
public class UnknownParent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final UUID parent;

    public UnknownParent(UUID parent) {
        super("unknown parent " + parent, null, false, false);
        this.parent = parent;
    }

    /** The aggregate that must become known first: the subject of the awaited fact. */
    public UUID parent() {
        return parent;
    }
}
