package health.praxis.platform.request;

import health.praxis.platform.caller.Caller;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** The keys of the last 24 hours, per tenant and caller. */
@ApplicationScoped
class IdempotencyKeys {

    private final AgroalDataSource database;
    private final Clock clock;

    IdempotencyKeys(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Holds the key until the transaction ends.
     *
     * @return what was done under it before, if anything
     * @throws Idempotency.InProgress when another transaction holds it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<UsedKey> claim(Caller caller, String key) {
        try (var connection = database.getConnection()) {
            if (!locked(connection, caller, key)) {
                throw new Idempotency.InProgress();
            }
            return used(connection, caller, key);
        } catch (SQLException e) {
            throw new IllegalStateException("idempotency keys are not reachable", e);
        }
    }

    /** What was done under the key before, if anything; holds nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<UsedKey> used(Caller caller, String key) {
        try (var connection = database.getConnection()) {
            return used(connection, caller, key);
        } catch (SQLException e) {
            throw new IllegalStateException("idempotency keys are not reachable", e);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void remember(Caller caller, String key, UsedKey used) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                    insert into idempotency_key
                        (tenant_id, caller, key, fingerprint, status, resource_id, version, created_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?)
                    """)) {
            insert.setString(1, caller.tenant());
            insert.setString(2, caller.subject());
            insert.setString(3, key);
            insert.setBytes(4, used.fingerprint());
            insert.setInt(5, used.status());
            insert.setObject(6, used.resourceId());
            insert.setLong(7, used.version());
            insert.setObject(8, clock.instant().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("an idempotency key could not be kept", e);
        }
    }

    private static boolean locked(Connection connection, Caller caller, String key) throws SQLException {
        try (var lock = connection.prepareStatement("select pg_try_advisory_xact_lock(hashtextextended(?, 7))")) {
            lock.setString(1, caller.tenant() + '\n' + caller.subject() + '\n' + key);
            try (var row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static Optional<UsedKey> used(Connection connection, Caller caller, String key) throws SQLException {
        try (var select = connection.prepareStatement("""
            select fingerprint, status, resource_id, version from idempotency_key
            where tenant_id = ? and caller = ? and key = ?
            """)) {
            select.setString(1, caller.tenant());
            select.setString(2, caller.subject());
            select.setString(3, key);
            try (var row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new UsedKey(
                                row.getBytes(1), row.getInt(2), row.getObject(3, UUID.class), row.getLong(4)))
                        : Optional.empty();
            }
        }
    }
}
