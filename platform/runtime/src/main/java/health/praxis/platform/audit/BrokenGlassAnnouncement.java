package health.praxis.platform.audit;

import health.praxis.platform.access.GlassBroken;
import health.praxis.platform.caller.CurrentCaller;
import health.praxis.platform.outbox.Outbox;
import health.praxis.platform.persistence.Identities;
import health.praxis.platform.problem.Unavailable;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Tells the tenant that a record is opened in an emergency, before it is opened and whatever comes of the request. */
@ApplicationScoped
class BrokenGlassAnnouncement {

    private static final Logger LOG = Logger.getLogger(BrokenGlassAnnouncement.class);

    private final Outbox outbox;
    private final CurrentCaller caller;
    private final CurrentVertxRequest exchange;
    private final Identities identities;
    private final Clock clock;
    private final String service;

    BrokenGlassAnnouncement(
            Outbox outbox,
            CurrentCaller caller,
            CurrentVertxRequest exchange,
            Identities identities,
            Clock clock,
            @ConfigProperty(name = "praxis.service") String service) {
        this.outbox = outbox;
        this.caller = caller;
        this.exchange = exchange;
        this.identities = identities;
        this.clock = clock;
        this.service = service;
    }

    /** @throws Unavailable when that could not be recorded: the record stays closed */
    void announce(@Observes GlassBroken broken) {
        var who = caller.get();
        var request = AuditedRequest.of(exchange.getCurrent());
        request.ifPresent(opening -> opening.brokeTheGlass(broken.reason()));
        var event = new AuditEvent.AccessBrokenGlass(
                who.tenant(),
                identities.next(),
                clock.instant(),
                broken.patientId(),
                who.subject(),
                service,
                request.flatMap(AuditedRequest::operation).orElse(""));
        try {
            QuarkusTransaction.requiringNew().run(() -> outbox.append(event));
        } catch (RuntimeException e) {
            LOG.warnf("a broken glass could not be announced: %s", e.getClass().getName());
            throw new Unavailable("audit");
        }
    }
}
