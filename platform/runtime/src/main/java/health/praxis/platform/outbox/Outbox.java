package health.praxis.platform.outbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import health.praxis.platform.caller.CurrentCaller;
import health.praxis.platform.event.DomainEvent;
import health.praxis.platform.event.EventSchemas;
import health.praxis.platform.event.EventType;
import health.praxis.platform.tenant.WorkingSchema;
import io.agroal.api.AgroalDataSource;
import io.opentelemetry.api.trace.Span;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Where a use case leaves the facts it made, inside its own transaction. */
@ApplicationScoped
public class Outbox {

    /** How many shards the keys are spread over; each has one owner among the running instances. */
    static final int SHARDS = 16;

    private static final String INSERT = """
        insert into outbox (event_id, tenant_id, shard, topic, event_key, type, subject, sequence,
                            occurred_at, recorded_at, traceparent, data)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final EventSchemas schemas;
    private final CurrentCaller caller;
    private final Clock clock;
    private final OutboxRelay relay;
    private final TransactionSynchronizationRegistry transactions;
    private final WorkingSchema schema;

    Outbox(
            AgroalDataSource database,
            ObjectMapper json,
            EventSchemas schemas,
            CurrentCaller caller,
            Clock clock,
            OutboxRelay relay,
            TransactionSynchronizationRegistry transactions,
            WorkingSchema schema) {
        this.database = database;
        this.json = json;
        this.schemas = schemas;
        this.caller = caller;
        this.clock = clock;
        this.relay = relay;
        this.transactions = transactions;
        this.schema = schema;
    }

    /** Appends facts, in their order, to be published after the transaction under way has committed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(Iterable<? extends DomainEvent> events) {
        events.forEach(this::append);
    }

    /** Appends one fact to be published after the transaction under way has committed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(DomainEvent event) {
        var type = event.getClass().getAnnotation(EventType.class);
        if (type == null) {
            throw new IllegalStateException(event.getClass() + " has no @EventType");
        }
        if (schema.isAside()) {
            throw new IllegalStateException("what is built again tells nothing: it was told before");
        }
        String tenant = caller.tenant().orElseThrow(UnauthorizedException::new);
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, UuidCreator.getTimeOrderedEpoch());
            insert.setString(2, tenant);
            insert.setInt(3, Math.floorMod(event.eventKey().hashCode(), SHARDS));
            insert.setString(4, type.topic());
            insert.setString(5, event.eventKey());
            insert.setString(6, type.value());
            insert.setObject(7, event.subjectId());
            insert.setLong(8, event.sequence());
            insert.setObject(9, utc(event.occurredAt()));
            insert.setObject(10, utc(clock.instant()));
            insert.setString(11, traceparent());
            insert.setString(12, asPublished(type.value(), event));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("an event could not be kept", e);
        }
        wakeRelayAfterCommit();
    }

    /** A fact that nobody could read must not become one: what breaks its contract fails before the commit. */
    private String asPublished(String type, DomainEvent event) {
        var data = json.valueToTree(event);
        var broken = schemas.violations(type, data);
        if (!broken.isEmpty()) {
            throw new IllegalStateException(type + " would break its contract at " + broken);
        }
        return data.toString();
    }

    private void wakeRelayAfterCommit() {
        if (transactions.getResource(Outbox.class) != null) {
            return;
        }
        transactions.putResource(Outbox.class, Boolean.TRUE);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing is known before the commit
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    relay.wake();
                }
            }
        });
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static String traceparent() {
        var span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }
}
