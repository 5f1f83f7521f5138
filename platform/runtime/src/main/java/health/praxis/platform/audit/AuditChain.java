package health.praxis.platform.audit;

import health.praxis.platform.caller.Caller;
import health.praxis.platform.caller.CurrentCaller;
import health.praxis.platform.outbox.Outbox;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The seals of one tenant at a time, made as that tenant. One instance of a service works on a chain at any moment. */
@ApplicationScoped
class AuditChain {

    /** How many entries one seal takes. */
    static final int LONGEST = 10_000;

    private static final int LOCK_SPACE = 0x5EA1;

    private final AgroalDataSource database;
    private final CurrentCaller caller;
    private final Outbox outbox;
    private final Clock clock;
    private final String service;

    AuditChain(
            AgroalDataSource database,
            CurrentCaller caller,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "praxis.service") String service) {
        this.database = database;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
        this.service = service;
    }

    /** Seals what follows the tenant's last seal and tells it; true when there may be more. */
    @ActivateRequestContext
    boolean sealNext(String tenant) {
        caller.become(Caller.ofService(service, tenant));
        return QuarkusTransaction.requiringNew()
                .call(() -> sealed(tenant).filter(seal -> seal.entries() == LONGEST))
                .isPresent();
    }

    private Optional<Seal> sealed(String tenant) throws SQLException {
        try (var connection = database.getConnection()) {
            if (!locked(connection, tenant)) {
                return Optional.empty();
            }
            var last = last(connection, tenant);
            var entries = after(connection, tenant, last.to());
            if (entries.isEmpty()) {
                return Optional.empty();
            }
            var seal = Seal.over(entries, last.number() + 1, last.hash());
            insert(connection, tenant, seal);
            outbox.append(seal.told(service, tenant, chainId(tenant), clock.instant()));
            return Optional.of(seal);
        }
    }

    /** False when another instance works on this chain. */
    private static boolean locked(Connection connection, String tenant) throws SQLException {
        try (var lock = connection.prepareStatement("select pg_try_advisory_xact_lock(?, hashtext(?))")) {
            lock.setInt(1, LOCK_SPACE);
            lock.setString(2, tenant);
            try (var answer = lock.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    private Seal last(Connection connection, String tenant) throws SQLException {
        try (var select = connection.prepareStatement("""
            select number, from_id, to_id, entries, hash, previous from audit_seal
            where tenant_id = ? order by number desc limit 1
            """)) {
            select.setString(1, tenant);
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    return new Seal(0, 0, 0, 0, CanonicalForm.beginning(service, tenant), new byte[0]);
                }
                return new Seal(
                        row.getLong("number"),
                        row.getLong("from_id"),
                        row.getLong("to_id"),
                        row.getInt("entries"),
                        row.getBytes("hash"),
                        row.getBytes("previous"));
            }
        }
    }

    private static List<StoredEntry> after(Connection connection, String tenant, long id) throws SQLException {
        try (var select = connection.prepareStatement("select " + StoredEntry.COLUMNS
                + " from audit_entry where tenant_id = ? and id > ? order by id limit " + LONGEST)) {
            select.setString(1, tenant);
            select.setLong(2, id);
            try (var rows = select.executeQuery()) {
                var entries = new ArrayList<StoredEntry>();
                while (rows.next()) {
                    entries.add(StoredEntry.read(rows));
                }
                return entries;
            }
        }
    }

    private void insert(Connection connection, String tenant, Seal seal) throws SQLException {
        try (var insert = connection.prepareStatement("""
            insert into audit_seal (tenant_id, number, from_id, to_id, entries, hash, previous, sealed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)) {
            insert.setString(1, tenant);
            insert.setLong(2, seal.number());
            insert.setLong(3, seal.from());
            insert.setLong(4, seal.to());
            insert.setInt(5, seal.entries());
            insert.setBytes(6, seal.hash());
            insert.setBytes(7, seal.previous());
            insert.setObject(8, clock.instant().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    private UUID chainId(String tenant) {
        return UUID.nameUUIDFromBytes((service + "\n" + tenant).getBytes(StandardCharsets.UTF_8));
    }
}
