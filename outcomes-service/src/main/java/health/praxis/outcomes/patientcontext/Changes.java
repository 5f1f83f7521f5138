package health.praxis.outcomes.patientcontext;

import health.praxis.platform.tenant.WorkingSchema;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

/**
 * Says inside the service, within the transaction, that something has changed from which more is computed. While facts are
 * read again beside what is in use, nothing is said: it was said when they were first read.
 */
@ApplicationScoped
public class Changes {

    private final Event<Object> events;
    private final WorkingSchema schema;

    Changes(Event<Object> events, WorkingSchema schema) {
        this.events = events;
        this.schema = schema;
    }

    public void tell(Object change) {
        if (!schema.isAside()) {
            events.fire(change);
        }
    }
}
