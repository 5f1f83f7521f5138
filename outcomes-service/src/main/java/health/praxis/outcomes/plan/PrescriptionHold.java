package health.praxis.outcomes.plan;

import java.time.Instant;
import java.util.UUID;

/** A time in which one prescription asked for nothing; {@code until} is when it went on, or null while it has not. */
record PrescriptionHold(UUID prescriptionId, Instant from, Instant until) {

    boolean isOpen() {
        return until == null;
    }

    PrescriptionHold endedAt(Instant at) {
        return new PrescriptionHold(prescriptionId, from, at);
    }
}
