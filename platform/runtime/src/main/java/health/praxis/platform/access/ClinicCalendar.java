package health.praxis.platform.access;

import java.time.LocalDate;

/** The clinic's own day; every service offers one, from the tenant's time zone as far as it has read it. */
public interface ClinicCalendar {

    /** The date of now at the caller's clinic. */
    LocalDate today();
}
