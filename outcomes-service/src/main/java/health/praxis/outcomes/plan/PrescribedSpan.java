package health.praxis.outcomes.plan;

import health.praxis.outcomes.instrument.Discipline;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Days on which a prescription asked for a dose, without interruption.
 *
 * @param sessionsPerWeek above 0
 * @param minutesPerWeek of seven days
 * @param until first day it no longer did
 */
public record PrescribedSpan(
        UUID planId,
        UUID prescriptionId,
        Discipline discipline,
        double sessionsPerWeek,
        double minutesPerWeek,
        double repetitionsPerWeek,
        LocalDate from,
        LocalDate until) {

    static PrescribedSpan of(UUID planId, PlannedPrescription prescription) {
        return new PrescribedSpan(
                planId,
                prescription.prescriptionId(),
                prescription.discipline(),
                prescription.sessionsPerWeek(),
                prescription.sessionsPerWeek() * prescription.minutesPerSession(),
                prescription.sessionsPerWeek() * prescription.repetitionsPerSession(),
                prescription.startsOn(),
                prescription.endsBefore());
    }

    /** The minutes of one session. */
    public double minutesPerSession() {
        return sessionsPerWeek > 0 ? minutesPerWeek / sessionsPerWeek : 0;
    }

    /** The repetitions of one session. */
    public double repetitionsPerSession() {
        return sessionsPerWeek > 0 ? repetitionsPerWeek / sessionsPerWeek : 0;
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    PrescribedSpan within(LocalDate first, LocalDate end) {
        return new PrescribedSpan(
                planId, prescriptionId, discipline, sessionsPerWeek, minutesPerWeek, repetitionsPerWeek, first, end);
    }
}
