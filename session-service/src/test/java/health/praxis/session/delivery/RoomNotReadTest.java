package health.praxis.session.delivery;

import static health.praxis.session.Clinic.OTHER_TENANT;
import static health.praxis.session.Clinic.as;
import static health.praxis.session.Clinic.book;
import static health.praxis.session.Clinic.booked;
import static health.praxis.session.Clinic.booking;
import static health.praxis.session.Clinic.hour;
import static health.praxis.session.Clinic.patient;
import static health.praxis.session.Clinic.planOf;
import static health.praxis.session.Clinic.quoted;
import static health.praxis.session.Clinic.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import health.praxis.session.Neighbours;
import health.praxis.testing.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Rooms whose facts have not been read, as they all are after an upgrade: their owner is asked, when it matters. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(Neighbours.class)
class RoomNotReadTest {

    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
    private static final int A_PAGE = 200;

    private final Instant ahead = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(9, ChronoUnit.DAYS);

    @Test
    void aSessionMovesInTheRoomItHasWhileTheOwnerIsAway() {
        var room = Neighbours.room();
        var session = bookedIn(room);
        try (var _ = Neighbours.locationsAway()) {
            move(session, 1, room, ahead.plus(1, ChronoUnit.HOURS))
                    .statusCode(200)
                    .body("roomId", equalTo("" + room));
            move(session, 2, null, ahead.plus(2, ChronoUnit.HOURS)).statusCode(200);
            move(session, 3, Neighbours.room(), ahead).statusCode(503);
        }
        move(session, 3, Neighbours.room(), ahead).statusCode(200);
    }

    @Test
    void nothingIsBookedAheadInARoomOfALocationThatIsClosed() {
        var closed = Neighbours.roomOfAClosedLocation();
        bookIn(closed, ahead).statusCode(422).body("errors.code", contains("room-closed"));
        move(bookedIn(Neighbours.room()), 1, closed, ahead)
                .statusCode(422)
                .body("errors.code", contains("room-closed"));
        bookIn(closed, hour()).statusCode(201);
    }

    @Test
    void aFullPageWithoutTheRoomIsNoProof() {
        var unknown = UUID.randomUUID();
        try (var _ = Neighbours.locations(A_PAGE)) {
            bookIn(unknown, ahead).statusCode(503);
            bookIn(Neighbours.room(), ahead).statusCode(201);
        }
        try (var _ = Neighbours.locations(A_PAGE - 1)) {
            bookIn(unknown, ahead).statusCode(422).body("errors.code", contains("room-unknown"));
        }
    }

    @Test
    void nobodyIsAskedForASessionThatCannotTakeTheRoom() {
        var session = bookedIn(Neighbours.room());
        var cancelled = bookedIn(null);
        step(cancelled, 1, "cancellation", "{\"reason\":\"practitioner-absent\"}")
                .statusCode(200);
        var visit = booked("home").id();
        var other = UUID.randomUUID();
        int asked = Neighbours.askedAboutLocations();

        move(UUID.randomUUID(), 1, other, ahead).statusCode(404);
        step(as(OTHER_TENANT, "therapist"), session, 1, "rescheduling", slot(other, ahead))
                .statusCode(404);
        move(session, 2, other, ahead).statusCode(412);
        move(cancelled, 2, other, ahead).statusCode(409);
        move(visit, 1, other, ahead).statusCode(422).body("errors.code", contains("room-outside-the-clinic"));
        book(booking("home-visit", "home", patient(), null, UUID.randomUUID(), ahead, ahead.plus(HALF_AN_HOUR), other))
                .then()
                .statusCode(422)
                .body("errors.code", containsInAnyOrder("room-outside-the-clinic", "plan-missing"));
        assertThat(Neighbours.askedAboutLocations()).isEqualTo(asked);
    }

    @Test
    void anUnknownRoomIsNamedAmongWhatElseTheSlotBreaks() {
        step(bookedIn(null), 1, "rescheduling", """
            {"startsAt":"%s","endsAt":"%s","roomId":"%s"}
            """.formatted(ahead, ahead, UUID.randomUUID()))
                .statusCode(422)
                .body("errors.code", containsInAnyOrder("ends-before-start", "room-unknown"));
    }

    private UUID bookedIn(UUID room) {
        return UUID.fromString(bookIn(room, ahead).statusCode(201).extract().path("id"));
    }

    private static ValidatableResponse bookIn(UUID room, Instant start) {
        var patient = patient();
        return book(booking(
                        "treatment",
                        "clinic",
                        patient,
                        planOf(patient),
                        UUID.randomUUID(),
                        start,
                        start.plus(HALF_AN_HOUR),
                        room))
                .then();
    }

    private static ValidatableResponse move(UUID session, long version, UUID room, Instant start) {
        return step(session, version, "rescheduling", slot(room, start));
    }

    private static String slot(UUID room, Instant start) {
        return "{\"startsAt\":\"%s\",\"endsAt\":\"%s\",\"roomId\":%s}"
                .formatted(start, start.plus(HALF_AN_HOUR), quoted(room));
    }
}
