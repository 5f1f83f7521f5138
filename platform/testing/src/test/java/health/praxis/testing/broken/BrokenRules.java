package health.praxis.testing.broken;

import health.praxis.platform.event.DomainEvent;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.WebApplicationException;
import java.time.Instant;
import java.util.UUID;

/** One class per architecture rule, each breaking just that one, so that every rule is seen to fail. */
final class BrokenRules {

    private BrokenRules() {}

    @Path("/open")
    static class OpenResource {
        @GET
        public String open() {
            return "anybody";
        }
    }

    @Entity
    static class TenantlessRow {
        @Id
        UUID id;
    }

    record NamelessEvent(String eventKey, UUID subjectId, long sequence, Instant occurredAt) implements DomainEvent {}

    static class OwnClock {
        Instant now() {
            return Instant.now();
        }
    }

    static class Meddler {
        Object read(EntityManager database) {
            return database.find(Object.class, 1);
        }
    }

    static class NoteRepository {}

    static class ShortcutResource {
        NoteRepository notes;
    }

    static class Bystander {
        @Transactional
        public void write() {
            // the annotation alone is the offence
        }
    }

    static class Injected {
        @Inject
        String field;
    }

    static class StatusSpeaker {
        RuntimeException refuse() {
            return new WebApplicationException(409);
        }
    }

    static class ThingManager {}
}
