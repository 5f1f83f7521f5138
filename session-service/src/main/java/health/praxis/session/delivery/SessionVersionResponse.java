package health.praxis.session.delivery;

import java.time.Instant;

/**
 * An earlier state of a session.
 *
 * @param version from 1
 * @param recordedAt when this state began
 * @param recordedBy the person or client who made the change, as the identity provider knows them
 * @param session the session as it was
 */
public record SessionVersionResponse(long version, Instant recordedAt, String recordedBy, SessionResponse session) {}
