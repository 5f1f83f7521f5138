package health.praxis.outcomes.clinic;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What the caller's clinic has set.
 *
 * @param emergencyNumber the number to call in danger; absent until the clinic has set one
 * @param zone in which days and weeks are counted; UTC until the clinic has set one
 */
public record ClinicSettings(Optional<String> emergencyNumber, ZoneId zone) {

    static final ClinicSettings UNKNOWN = new ClinicSettings(Optional.empty(), ZoneOffset.UTC);
}
