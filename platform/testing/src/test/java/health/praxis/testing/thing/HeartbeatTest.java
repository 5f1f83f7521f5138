package health.praxis.testing.thing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;

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
    void whoWatchesSeesThatHeartbeatsLeaveAndAreHeard() {
        await().atMost(SOON)
                .untilAsserted(() -> given().get("/q/health/well")
                        .then()
                        .body("checks.find { it.name == 'heartbeat-age' }.status", equalTo("UP"))
                        .body("checks.find { it.name == 'heartbeat-age' }.data.takenSecondsAgo", lessThan(5))
                        .body("checks.find { it.name == 'heartbeat-age' }.data.heardSecondsAgo", lessThan(5)));
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
