package health.praxis.testing.thing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.testing.Infrastructure;
import health.praxis.testing.PublishedEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class OutboxTest {

    private static final Instant LONG_AGO = Instant.parse("2020-02-29T23:59:59Z");
    private static final String TOPIC = ThingEvent.TOPIC;

    @Inject
    ThingService things;

    @Test
    void publishesCommittedFactsInTheirOrderAndThenForgetsThem() throws SQLException {
        UUID thing = UUID.randomUUID();
        things.tell("riverside", thing, 700, LONG_AGO, false);
        var events = PublishedEvents.await(TOPIC, thing.toString(), ThingReadModel.WENT_ON, 699);
        assertThat(events)
                .extracting(PublishedEvents.Event::sequence)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 700).boxed().toList());
        var envelope = events.getFirst().envelope();
        assertThat(envelope.getTime().toInstant()).isEqualTo(LONG_AGO);
        assertThat(Instant.parse(envelope.getExtension("recordedtime").toString()))
                .isAfter(LONG_AGO);
        assertThat(envelope.getSubject()).isEqualTo(thing.toString());
        assertThat(envelope.getDataSchema()).hasToString("urn:praxis:schema:" + ThingReadModel.BEGAN);
        Awaitility.await().until(() -> rowsLeft() == 0);
    }

    @Test
    void saysNothingOfWhatWasRolledBack() {
        UUID silent = UUID.randomUUID();
        assertThatThrownBy(() -> things.tell("riverside", silent, 3, LONG_AGO, true))
                .hasMessageContaining("failed after it had spoken");
        UUID later = UUID.randomUUID();
        things.tell("riverside", later, 1, LONG_AGO, false);
        PublishedEvents.awaitOne(TOPIC, later.toString(), ThingReadModel.BEGAN);
        assertThat(PublishedEvents.underKey(TOPIC, silent.toString())).isEmpty();
    }

    @Test
    void letsTheAppRoleOnlyAppendAndOnlyForItsTenant() throws SQLException {
        try (var app = Infrastructure.database().connect("app");
                var statement = app.createStatement()) {
            statement.execute("select set_config('praxis.tenant', 'riverside', false)");
            assertThatThrownBy(() -> statement.executeQuery("select * from outbox"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("""
                insert into outbox (event_id, tenant_id, shard, topic, event_key, type, subject, sequence,
                                    occurred_at, recorded_at, data)
                values (gen_random_uuid(), 'hillcrest', 1, 't', 'k', 'x', gen_random_uuid(), 1, now(), now(), '{}')
                """)).hasMessageContaining("row-level security");
        }
    }

    @Test
    void saysThatAFactHasWaitedLong() throws SQLException {
        try (var writer = Infrastructure.database().connectAsSuperuser();
                var insert = writer.createStatement();
                var blocker = Infrastructure.database().connectAsSuperuser();
                var lock = blocker.createStatement()) {
            writer.setAutoCommit(false);
            insert.execute("""
                insert into outbox (event_id, tenant_id, shard, topic, event_key, type, subject, sequence,
                                    occurred_at, recorded_at, data)
                values (gen_random_uuid(), 'riverside', 1, 'praxis.session', 'k', 'x', gen_random_uuid(), 1, now(),
                        now() - interval '2 minutes', '{}')
                """);
            blocker.setAutoCommit(false);
            var locked = CompletableFuture.runAsync(() -> {
                try {
                    lock.execute("lock table outbox in exclusive mode");
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            Awaitility.await().until(OutboxTest::somebodyWaitsForTheTable);
            writer.commit();
            locked.join();
            assertThat(publishing()).isEqualTo("DOWN");
            given().get("/q/health/ready").then().statusCode(200);
            blocker.rollback();
        }
        Awaitility.await().until(() -> publishing().equals("UP"));
    }

    private static String publishing() {
        return given().get("/q/health/well").path("checks.find { it.name == 'outbox-age' }.status");
    }

    private static boolean somebodyWaitsForTheTable() throws SQLException {
        try (var superuser = Infrastructure.database().connectAsSuperuser();
                var statement = superuser.createStatement();
                var row = statement.executeQuery("""
                    select count(*) > 0 from pg_locks where relation = 'outbox'::regclass and mode = 'ExclusiveLock'
                    """)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static long rowsLeft() throws SQLException {
        try (var superuser = Infrastructure.database().connectAsSuperuser();
                var statement = superuser.createStatement();
                var row = statement.executeQuery("select count(*) from outbox")) {
            row.next();
            return row.getLong(1);
        }
    }
}
