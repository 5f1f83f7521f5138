package health.praxis.session.delivery;

import health.praxis.session.tolerance.ToleranceSummary;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * How a session was delivered.
 *
 * @param startedAt when it began, or null before that
 * @param endedAt when it ended, or null before that
 * @param stopReason why it ended before its time, or null
 * @param course what happened in it
 */
@Embeddable
public record Delivery(
        @Column(name = "started_at") Instant startedAt,
        @Column(name = "ended_at") Instant endedAt,

        @Enumerated(EnumType.STRING) @Column(name = "stop_reason", columnDefinition = "text")
        StopReason stopReason,

        @JdbcTypeCode(SqlTypes.JSON) SessionCourse course) {

    static Delivery none() {
        return new Delivery(null, null, null, SessionCourse.empty());
    }

    Delivery started(Instant at, List<PersonPrecaution> precautions) {
        return new Delivery(at, null, null, course.startedWith(precautions));
    }

    Delivery with(SessionCourse going) {
        return new Delivery(startedAt, endedAt, stopReason, going);
    }

    /** @param stopped why it ended before its time, or null when it was completed */
    Delivery ended(Instant at, SessionCourse practised, StopReason stopped) {
        return new Delivery(startedAt, at, stopped, practised);
    }

    Delivery corrected(Instant start, Instant end, SessionCourse practised) {
        return new Delivery(start, end, stopReason, practised);
    }

    /** What one patient's samples and breaks amount to, or null before the session has ended. */
    ToleranceSummary tolerance(UUID patient) {
        return endedAt == null ? null : course.tolerance(patient, startedAt, endedAt);
    }
}
