package health.praxis.outcomes.plan;

import health.praxis.outcomes.instrument.Discipline;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Days on which a prescription asked for a dose, without interruption.
 *
 * @param minutesPerWeek of seven days
 * @param until first day it no longer did
 */
public record PrescribedSpan(
        UUID planId,
        Discipline discipline,
        double minutesPerWeek,
        double repetitionsPerWeek,
        LocalDate from,
        LocalDate until) {}
