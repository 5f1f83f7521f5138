package health.praxis.outcomes.adherence;

import health.praxis.outcomes.delivery.ScheduledSession.Fate;
import health.praxis.outcomes.delivery.SessionPlace;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A booking and whether it took place. */
record BookedSession(
        UUID id, SessionPlace place, Instant endsAt, Fate fate, Optional<String> reason, boolean tookPlace) {}
