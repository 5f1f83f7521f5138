package health.praxis.outcomes.clinic;

import health.praxis.platform.access.ClinicCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;

/** The day at the clinic, in the time zone that its settings were last read with. */
@ApplicationScoped
class ClinicDay implements ClinicCalendar {

    private final ClinicReadModel clinics;
    private final Clock clock;

    ClinicDay(ClinicReadModel clinics, Clock clock) {
        this.clinics = clinics;
        this.clock = clock;
    }

    @Override
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clinics.current().zone());
    }
}
