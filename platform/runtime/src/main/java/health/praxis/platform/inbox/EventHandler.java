package health.praxis.platform.inbox;

import health.praxis.platform.event.ReceivedEvent;
import java.util.Set;

/** What a service does with another service's facts; a CDI bean, found by the inbox. */
public interface EventHandler {

    /** The event types this handler takes, by their published names. */
    Set<String> types();

    /**
     * Takes one fact into this service's own words. Runs inside the inbox's transaction, as the tenant of the event; it
     * is never called twice for one event, nor with an older fact of an aggregate after a newer one.
     *
     * @throws UnknownParent when this service has not read the fact that this one builds on
     */
    void handle(ReceivedEvent event);

    /**
     * Whether what it writes is built again from the streams by a rebuild. False leaves that alone: the handler is not
     * called with facts that are only read again.
     */
    default boolean isRebuilt() {
        return true;
    }
}
