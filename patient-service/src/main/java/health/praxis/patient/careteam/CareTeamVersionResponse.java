package health.praxis.patient.careteam;

import java.time.Instant;

/** A care team as it was after one change, and whose change it was. */
public record CareTeamVersionResponse(long version, Instant recordedAt, String recordedBy, CareTeamResponse careTeam) {}
