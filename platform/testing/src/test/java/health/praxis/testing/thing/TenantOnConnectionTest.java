package health.praxis.testing.thing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import health.praxis.platform.caller.Caller;
import health.praxis.platform.caller.CurrentCaller;
import health.praxis.testing.Infrastructure;
import health.praxis.testing.ServiceDatabase;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalPoolInterceptor;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.agroal.narayana.NarayanaTransactionIntegration;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.ref.WeakReference;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pool has one connection, so that everybody gets the one that somebody else had. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class TenantOnConnectionTest {

    private final String riverside = "clinic-" + UUID.randomUUID();
    private final String lakeside = "clinic-" + UUID.randomUUID();
    private final List<WeakReference<Connection>> taken = new ArrayList<>();

    @Inject
    @Any
    Instance<AgroalPoolInterceptor> interceptors;

    @Inject
    CurrentCaller caller;

    @Inject
    TransactionManager transactions;

    @Inject
    TransactionSynchronizationRegistry synchronizations;

    private AgroalDataSource pool;

    @BeforeEach
    void openAPoolOfOne() throws SQLException {
        pool = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(1)
                        .acquisitionTimeout(Duration.ofSeconds(10))
                        .transactionIntegration(new NarayanaTransactionIntegration(transactions, synchronizations))
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(
                                        Infrastructure.database().url())
                                .principal(new NamePrincipal("platform_app"))
                                .credential(new SimplePassword(ServiceDatabase.PASSWORD)))));
        var products = interceptors.stream().map(this::watched).toList();
        assertThat(products).isNotEmpty();
        pool.setPoolInterceptors(products);
    }

    /** Each interceptor gets an object of its own for the same connection. */
    private AgroalPoolInterceptor watched(AgroalPoolInterceptor product) {
        return new AgroalPoolInterceptor() {
            @Override
            public void onConnectionAcquire(Connection connection) {
                taken.add(new WeakReference<>(connection));
                product.onConnectionAcquire(connection);
            }
        };
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void aRollbackBringsNobodyTheRowsOfWhoHadTheConnectionBefore() {
        as(riverside, () -> QuarkusTransaction.requiringNew().run(() -> write("of riverside")));
        as(
                lakeside,
                () -> assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                            write("of lakeside");
                            throw new IllegalStateException("refused");
                        }))
                        .hasMessage("refused"));
        as(lakeside, () -> assertThat(states()).isEmpty());
        as(
                lakeside,
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> assertThat(states()).isEmpty()));
        as(riverside, () -> assertThat(states()).containsExactly("of riverside"));
        assertThat(states()).as("of nobody").isEmpty();
    }

    @Test
    void keepsNothingOfAConnectionThatWasGivenBack() {
        for (int i = 0; i < 50; i++) {
            as(riverside, this::states);
        }
        assertThat(taken).hasSizeGreaterThanOrEqualTo(50);
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            System.gc();
            return taken.subList(0, 40).stream().allMatch(connection -> connection.get() == null);
        });
    }

    private void as(String tenant, Runnable work) {
        var request = Arc.container().requestContext();
        var outer = request.isActive() ? request.getState() : null;
        request.activate();
        try {
            caller.become(Caller.ofService("platform", tenant));
            work.run();
        } finally {
            request.terminate();
            if (outer != null) {
                request.activate(outer);
            }
        }
    }

    private void write(String state) {
        try (var connection = pool.getConnection();
                var insert = connection.prepareStatement("insert into thing (id, state, sequence) values (?, ?, 1)")) {
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, state);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> states() {
        try (var connection = pool.getConnection();
                var select = connection.prepareStatement("select state from thing order by id");
                var rows = select.executeQuery()) {
            var states = new ArrayList<String>();
            while (rows.next()) {
                states.add(rows.getString(1));
            }
            return states;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
