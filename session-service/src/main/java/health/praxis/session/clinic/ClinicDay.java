package health.praxis.session.clinic;

import health.praxis.platform.access.ClinicCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;

/** The day at the clinic, in the time zone that its settings were last read with. */
@ApplicationScoped
class ClinicDay implements ClinicCalendar {

    private final ClinicSettingsRepository clinics;
    private final Clock clock;

    ClinicDay(ClinicSettingsRepository clinics, Clock clock) {
        this.clinics = clinics;
        this.clock = clock;
    }

    @Override
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clinics.current().timeZone());
    }
}
