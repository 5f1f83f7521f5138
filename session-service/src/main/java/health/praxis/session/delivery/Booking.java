package health.praxis.session.delivery;

import health.praxis.session.calendar.Discipline;
import health.praxis.session.calendar.SessionMode;
import health.praxis.session.calendar.SessionType;
import health.praxis.session.calendar.Slot;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What a session was booked as.
 *
 * @param type what it is for
 * @param mode how patient and practitioner meet
 * @param discipline whose work it is
 * @param slot when, and in which room
 */
@Embeddable
public record Booking(
        @Enumerated(EnumType.STRING) @Column(columnDefinition = "text")
        SessionType type,

        @Enumerated(EnumType.STRING) @Column(columnDefinition = "text")
        SessionMode mode,

        @Enumerated(EnumType.STRING) @Column(columnDefinition = "text")
        Discipline discipline,

        @Embedded Slot slot) {

    static Booking of(BookSessionRequest request) {
        return new Booking(request.type(), request.mode(), request.discipline(), request.slot());
    }

    Booking movedTo(Slot other) {
        return new Booking(type, mode, discipline, other);
    }
}
