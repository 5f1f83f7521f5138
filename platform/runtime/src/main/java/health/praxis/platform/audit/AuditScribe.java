package health.praxis.platform.audit;

import health.praxis.platform.audit.AuditedRequest.Answer;
import health.praxis.platform.caller.CurrentCaller;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Turns requests into entries. A caller is who a valid token says, also where no operation asked for one. */
@Singleton
final class AuditScribe {

    private static final String CLIENT_CLAIM = "azp";
    private static final Duration LONGEST_CHECK = Duration.ofMillis(500);

    private final AuditQueue queue;

    AuditScribe(AuditQueue queue) {
        this.queue = queue;
    }

    /** The exchange is over: answered, or broken off by the client. */
    void ended(RoutingContext context, AuditedRequest request) {
        var response = context.response();
        int status = response.headWritten() ? response.getStatusCode() : AuditedRequest.BROKEN_OFF;
        write(context, request, request.end(), status);
    }

    /** The resource has done its work; when the client had not waited for it, that is written down now. */
    void answered(RoutingContext context, AuditedRequest request, Answer answer, int status) {
        if (request.answered(answer, status)) {
            write(context, request, answer, status);
        }
    }

    private void write(RoutingContext context, AuditedRequest request, Answer answer, int status) {
        whoSent(context, identity -> {
            var caller = identity.flatMap(CurrentCaller::of);
            var token = identity.map(SecurityIdentity::getPrincipal)
                    .filter(JsonWebToken.class::isInstance)
                    .map(JsonWebToken.class::cast);
            String account = token.map(JsonWebToken::getSubject).orElse(null);
            String client = token.map(claims -> claims.<Object>getClaim(CLIENT_CLAIM))
                    .map(Object::toString)
                    .orElse(null);
            queue.add(request.entries(answer, caller, account, client, status));
        });
    }

    private static void whoSent(RoutingContext context, Consumer<Optional<SecurityIdentity>> then) {
        if (context.user() instanceof QuarkusHttpUser known) {
            then.accept(Optional.of(known.getSecurityIdentity()));
            return;
        }
        Uni<SecurityIdentity> unasked = QuarkusHttpUser.getSecurityIdentity(context, null);
        if (unasked == null) {
            then.accept(Optional.empty());
            return;
        }
        unasked.ifNoItem()
                .after(LONGEST_CHECK)
                .fail()
                .subscribe()
                .with(identity -> then.accept(Optional.ofNullable(identity)), invalid -> then.accept(Optional.empty()));
    }
}
