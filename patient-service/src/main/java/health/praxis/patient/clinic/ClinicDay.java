package health.praxis.patient.clinic;

import health.praxis.platform.access.ClinicCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;

/** The day at the clinic, in the time zone that the tenant has chosen. */
@ApplicationScoped
class ClinicDay implements ClinicCalendar {

    private final ClinicService clinic;
    private final Clock clock;

    ClinicDay(ClinicService clinic, Clock clock) {
        this.clinic = clinic;
        this.clock = clock;
    }

    @Override
    public LocalDate today() {
        return clinic.settings().dateAt(clock.instant());
    }
}
