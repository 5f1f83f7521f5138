package health.praxis.outcomes.patientcontext;

import java.time.LocalDate;
import java.util.UUID;

/** Episodes for tests without the service. */
public final class Episodes {

    private Episodes() {}

    public static KnownEpisode begun(CareSetting setting, LocalDate day) {
        return new KnownEpisode(UUID.randomUUID(), UUID.randomUUID(), setting, "intensive", day);
    }
}
