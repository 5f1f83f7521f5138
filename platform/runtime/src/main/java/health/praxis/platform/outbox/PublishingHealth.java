package health.praxis.platform.outbox;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Whether committed facts reach the others. For whoever watches: this service goes on without the broker, and a start anew
 * would not bring it back.
 */
@Wellness
@ApplicationScoped
class PublishingHealth implements HealthCheck {

    private static final String NAME = "outbox-age";
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final AgroalDataSource database;
    private final Clock clock;

    PublishingHealth(@DataSource("relay") AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            var now = clock.instant();
            var age = Duration.between(oldestOr(now), now);
            return HealthCheckResponse.named(NAME)
                    .withData("oldestSeconds", age.toSeconds())
                    .status(age.compareTo(LONGEST_WAIT) <= 0)
                    .build();
        } catch (SQLException e) {
            return HealthCheckResponse.named(NAME)
                    .withData("database", String.valueOf(e.getSQLState()))
                    .down()
                    .build();
        }
    }

    private Instant oldestOr(Instant now) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select recorded_at from outbox order by id limit 1");
                var row = select.executeQuery()) {
            return row.next() ? row.getObject(1, OffsetDateTime.class).toInstant() : now;
        }
    }
}
