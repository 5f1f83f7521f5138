package health.praxis.platform.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import health.praxis.platform.problem.CommonProblems;
import health.praxis.platform.problem.ProblemAnswers;
import health.praxis.platform.refusal.HandoverKey;
import health.praxis.platform.refusal.RefusedRequest;
import health.praxis.platform.refusal.RefusedRequests;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Takes over what the gateway refused by itself and answers when it stands in the database. To whoever does not sign with
 * the product's key there is no such path. Stands before the door of the audit, which would write down the messenger.
 */
@Singleton
final class RefusalIntake {

    /** What stands for an operation in these entries. */
    static final String OPERATION = "refusedByGateway";

    private static final Logger LOG = Logger.getLogger(RefusalIntake.class);
    private static final int BEFORE_THE_AUDIT = -9_500;
    private static final long LARGEST = 1 << 20;

    private final AuditStore store;
    private final ObjectMapper json;
    private final ProblemAnswers answers;
    private final Clock clock;
    private final HandoverKey key;

    RefusalIntake(
            AuditStore store,
            ObjectMapper json,
            ProblemAnswers answers,
            Clock clock,
            @ConfigProperty(name = "praxis.cursor.key") String shared) {
        this.store = store;
        this.json = json;
        this.answers = answers;
        this.clock = clock;
        this.key = HandoverKey.derivedFrom(shared);
    }

    void register(@Observes Router router) {
        router.post(RefusedRequests.PATH).order(BEFORE_THE_AUDIT).handler(this::receive);
    }

    private void receive(RoutingContext context) {
        var request = context.request();
        String signature = request.getHeader(HandoverKey.SIGNATURE);
        if (signature == null || declaredLength(context) > LARGEST) {
            context.next();
            return;
        }
        request.body().onSuccess(body -> {
            if (key.signed(body.getBytes(), signature)) {
                take(context, body);
            } else {
                LOG.error("refusals are not taken: they are not signed with this service's PRAXIS_CURSOR_KEY");
                context.next();
            }
        });
        request.resume();
    }

    private static long declaredLength(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? Long.MAX_VALUE : Long.parseLong(length);
    }

    private void take(RoutingContext context, Buffer body) {
        var entries = read(body);
        if (entries.isEmpty()) {
            answers.end(context.response(), CommonProblems.MALFORMED_REQUEST, null);
            return;
        }
        context.vertx()
                .executeBlocking(() -> {
                    store.append(entries.get());
                    return null;
                })
                .onSuccess(written -> context.response().setStatusCode(204).end())
                .onFailure(failure -> {
                    LOG.warnf(
                            "refusals of the gateway wait: %s",
                            failure.getClass().getName());
                    answers.end(context.response(), CommonProblems.UNAVAILABLE, null);
                });
    }

    /** The entries of a message, or empty when it is none or comes too late. */
    private Optional<List<AuditEntry>> read(Buffer body) {
        try {
            var message = json.readValue(body.getBytes(), RefusedRequests.class);
            var way = Duration.between(message.sentAt(), clock.instant());
            if (way.abs().compareTo(RefusedRequests.LONGEST_WAY) > 0) {
                LOG.errorf(
                        "refusals of the gateway are not taken: its clock and this one differ by %d s, or the message"
                                + " is old",
                        way.toSeconds());
                return Optional.empty();
            }
            return Optional.of(
                    message.refusals().stream().map(RefusalIntake::entry).toList());
        } catch (IOException | RuntimeException e) {
            LOG.warnf(
                    "a message of the gateway is not readable: %s", e.getClass().getName());
            return Optional.empty();
        }
    }

    private static AuditEntry entry(RefusedRequest refused) {
        return new AuditEntry(
                Optional.ofNullable(refused.tenant()).orElse(AuditEntry.OPERATOR),
                refused.at(),
                refused.account(),
                refused.roles(),
                refused.client(),
                refused.address(),
                Action.of(HttpMethod.valueOf(refused.method()), null, refused.recordId() != null, false),
                OPERATION,
                refused.patientId(),
                refused.recordId(),
                Outcome.of(refused.status()),
                refused.status(),
                null,
                null,
                false,
                refused.traceId(),
                List.of(),
                refused.times());
    }
}
