package health.praxis.therapyplan.patientfacts;

import health.praxis.platform.access.ClinicCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;

/** The day at the clinic, in the time zone that its settings were last read with. */
@ApplicationScoped
class ClinicDay implements ClinicCalendar {

    private final PatientFactsReadModel facts;
    private final Clock clock;

    ClinicDay(PatientFactsReadModel facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), facts.clinicZone());
    }
}
