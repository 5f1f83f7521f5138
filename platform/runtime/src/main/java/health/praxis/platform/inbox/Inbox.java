package health.praxis.platform.inbox;

import health.praxis.platform.caller.Caller;
import health.praxis.platform.caller.CurrentCaller;
import health.praxis.platform.event.ReceivedEvent;
import health.praxis.platform.tenant.WorkingSchema;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Handles one event at a time: look whether it is new, let the handlers act, remember it, all in one transaction. */
@ApplicationScoped
public class Inbox {

    private final Map<String, List<EventHandler>> handlers;
    private final InboxStore store;
    private final CurrentCaller caller;
    private final WorkingSchema schema;
    private final String service;

    Inbox(
            @All List<EventHandler> handlers,
            InboxStore store,
            CurrentCaller caller,
            WorkingSchema schema,
            @ConfigProperty(name = "praxis.service") String service) {
        this.handlers = byType(handlers);
        this.store = store;
        this.caller = caller;
        this.schema = schema;
        this.service = service;
    }

    private static Map<String, List<EventHandler>> byType(List<EventHandler> handlers) {
        var byType = new HashMap<String, List<EventHandler>>();
        for (var handler : handlers) {
            for (String type : handler.types()) {
                byType.computeIfAbsent(type, none -> new ArrayList<>()).add(handler);
            }
        }
        return Map.copyOf(byType);
    }

    /** The event types that some handler takes. */
    public Set<String> handledTypes() {
        return handlers.keySet();
    }

    /** Takes one event, and then whatever waited for it. */
    @ActivateRequestContext
    public void receive(ReceivedEvent event) {
        caller.become(Caller.ofService(service, event.tenant()));
        var known = new ArrayDeque<ReceivedEvent>();
        known.add(event);
        while (!known.isEmpty()) {
            var next = known.remove();
            if (settledInItsTrace(next)) {
                known.addAll(
                        QuarkusTransaction.requiringNew().call(() -> store.waitingFor(next.tenant(), next.subject())));
            }
        }
    }

    /**
     * Takes one event again into read models that are built beside those in use, and then whatever waited there for it.
     * Nothing is told to anybody.
     */
    @ActivateRequestContext
    public void receiveAside(ReceivedEvent event) {
        schema.workAside();
        receive(event);
    }

    /** Takes up an event that waits; one that fails goes behind the others that wait. */
    @ActivateRequestContext
    void receiveAgain(ReceivedEvent event) {
        try {
            receive(event);
        } catch (RuntimeException e) {
            caller.become(Caller.ofService(service, event.tenant()));
            QuarkusTransaction.requiringNew().run(() -> store.triedAgain(event));
            throw e;
        }
    }

    /** What comes of an event belongs to the trace of the request behind it. */
    private boolean settledInItsTrace(ReceivedEvent event) {
        var carrier =
                event.traceparent() == null ? Map.<String, String>of() : Map.of("traceparent", event.traceparent());
        var trace = W3CTraceContextPropagator.getInstance().extract(Context.root(), carrier, TraceHeader.INSTANCE);
        try (var scope = trace.makeCurrent()) {
            return settled(event);
        }
    }

    /** True when the event is now behind us, false when it waits. */
    private boolean settled(ReceivedEvent event) {
        try {
            QuarkusTransaction.requiringNew().run(() -> settle(event));
            return true;
        } catch (UnknownParent missing) {
            QuarkusTransaction.requiringNew().run(() -> store.keepWaiting(event, missing.parent()));
            return false;
        }
    }

    private void settle(ReceivedEvent event) {
        var takers = handlers.get(event.type());
        if (takers == null) {
            return;
        }
        store.awaitedBefore(event).ifPresent(parent -> {
            throw new UnknownParent(parent);
        });
        if (!store.firstTime(event)) {
            store.waitsNoLonger(event);
            return;
        }
        if (store.newest(event)) {
            takers.stream()
                    .filter(taker -> taker.isRebuilt() || !schema.isAside())
                    .forEach(taker -> taker.handle(event));
        }
        store.waitsNoLonger(event);
    }
}
