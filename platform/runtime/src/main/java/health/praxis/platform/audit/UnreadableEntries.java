package health.praxis.platform.audit;

import health.praxis.platform.connection.UnreadableRecord;
import io.netty.channel.Channel;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.List;

/** Writes down, in the operator's chain, what this service could not read as a request. */
@ApplicationScoped
class UnreadableEntries implements UnreadableRecord {

    private static final String OPERATION = "unreadable";
    private static final HttpMethod UNKNOWN = HttpMethod.valueOf("OTHER");

    private final AuditQueue queue;
    private final Clock clock;

    UnreadableEntries(AuditQueue queue, Clock clock) {
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public boolean note(Channel connection, int status) {
        if (queue.isBehind()) {
            return false;
        }
        String address = connection.remoteAddress() instanceof InetSocketAddress peer
                ? peer.getAddress().getHostAddress()
                : null;
        queue.add(List.of(new AuditEntry(
                AuditEntry.OPERATOR,
                clock.instant(),
                null,
                List.of(),
                null,
                address,
                Action.of(UNKNOWN, null, false, false),
                OPERATION,
                null,
                null,
                Outcome.of(status),
                status,
                null,
                null,
                false,
                null,
                List.of(),
                1)));
        return true;
    }
}
