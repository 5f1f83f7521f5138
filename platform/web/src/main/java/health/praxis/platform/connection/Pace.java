package health.praxis.platform.connection;

import java.time.Duration;

/**
 * How fast a client must be.
 *
 * @param head longest time for the head of a request, from its first byte, and for that byte on a new connection
 * @param body longest time for a body that has stopped, or is behind its least rate
 * @param leastRate bytes a second of a body that is not behind
 */
record Pace(Duration head, Duration body, long leastRate) {

    private static final long LOOKS = 20;

    /** Milliseconds between two looks at a body. */
    long look() {
        return Math.max(1, body.toMillis() / LOOKS);
    }

    BodyCredit forBody() {
        return new BodyCredit(body, leastRate);
    }
}
