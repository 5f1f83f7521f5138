package health.praxis.testing.thing;

import health.praxis.platform.event.DomainEvent;
import health.praxis.platform.event.EventType;
import java.time.Instant;
import java.util.UUID;

/** Facts for the platform's own tests. */
sealed interface ThingEvent extends DomainEvent {

    String TOPIC = "praxis.outcomes";

    UUID thingId();

    @Override
    default String eventKey() {
        return thingId().toString();
    }

    @Override
    default UUID subjectId() {
        return thingId();
    }

    @EventType(value = "health.praxis.platform.thing-began.v1", topic = TOPIC)
    record Began(UUID thingId, long sequence, Instant occurredAt, String state) implements ThingEvent {}

    @EventType(value = "health.praxis.platform.thing-went-on.v1", topic = TOPIC)
    record WentOn(UUID thingId, long sequence, Instant occurredAt, String state) implements ThingEvent {}
}
