package health.praxis.testing.thing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.praxis.platform.heartbeat.HeartbeatReader;
import health.praxis.testing.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class HeartbeatTest {

    private static final String SELF = "platform";
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    HeartbeatReader heartbeats;

    private Instant heard() {
        return heartbeats.publishedUpTo(SELF).orElse(Instant.EPOCH);
    }

    @Test
    void goesOnWhileAllIsPublished() {
        var now = Instant.now();
        await().atMost(SOON).until(() -> heard().isAfter(now));
    }

    @Test
    void knowsNothingOfAServiceItNeverHeard() {
        assertThat(heartbeats.publishedUpTo("nobody")).isEmpty();
    }

    /** The relay cannot look, as it could not while its database or the broker refuses it. */
    @Test
    void standsStillWhileTheRelayCannotPublish() throws SQLException {
        try (var superuser = Infrastructure.database().connectAsSuperuser();
                var statement = superuser.createStatement()) {
            superuser.setAutoCommit(false);
            statement.execute("lock table outbox in access exclusive mode");
            var locked = Instant.now();
            await().atMost(SOON).during(Duration.ofSeconds(2)).until(() -> heard().isBefore(locked));
            superuser.rollback();
            await().atMost(SOON).until(() -> heard().isAfter(locked));
        }
    }
}
