package health.praxis.session.delivery;

import java.time.Instant;

/** @param startedAt when it began: any past instant, at most five minutes ahead; null for now */
public record StartSessionRequest(Instant startedAt) {}
