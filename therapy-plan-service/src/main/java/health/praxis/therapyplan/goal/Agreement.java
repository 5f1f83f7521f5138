package health.praxis.therapyplan.goal;

import java.time.Instant;

/**
 * That somebody agreed to the goal as it stands.
 *
 * @param by who agreed
 * @param agreedAt when
 * @param recordedBy who recorded it, as the identity provider knows them
 */
public record Agreement(AgreeingParty by, Instant agreedAt, String recordedBy) {}
