package health.praxis.outcomes.dose;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * The weeks, from one on, that are not over yet as far as the dose is concerned: more sessions may be documented.
 *
 * @param first the first of them
 */
record OpenWeeks(IsoWeek first) {

    /** How long after its Sunday a week is expected to be documented. */
    static final int DAYS_TO_DOCUMENT = 14;

    private static final int DAYS_OF_A_WEEK = 7;

    /** From the week of the latest session on, or that of today if that comes first; all weeks when there is no session. */
    static OpenWeeks after(PatientDose dose, LocalDate today) {
        return new OpenWeeks(IsoWeek.of(dose.latestSession()
                .map(day -> day.isBefore(today) ? day : today)
                .orElse(LocalDate.EPOCH)));
    }

    /** The same, without the weeks whose Sunday is more than {@link #DAYS_TO_DOCUMENT} days ago. */
    OpenWeeks andDocumented(LocalDate today) {
        IsoWeek stillDocumented = IsoWeek.of(today.minusDays(DAYS_TO_DOCUMENT));
        return stillDocumented.compareTo(first) > 0 ? new OpenWeeks(stillDocumented) : this;
    }

    boolean includes(PlanWeek week) {
        return week.week().compareTo(first) >= 0;
    }

    /** The day after which the first prescribed one of them is expected to be documented; empty when none is prescribed. */
    Optional<LocalDate> lookNextOn(PatientDose dose) {
        return dose.weeks(LocalDate.MAX).stream()
                .filter(week -> includes(week) && isPrescribed(week))
                .map(week -> week.dose().span().from())
                .min(Comparator.naturalOrder())
                .map(monday -> monday.plusDays(DAYS_OF_A_WEEK + DAYS_TO_DOCUMENT));
    }

    /** The same where plan or sessions have just become known, as they may be told long after the event. */
    Optional<LocalDate> lookFirstOn(PatientDose dose, LocalDate today) {
        LocalDate soonest = today.plusDays(DAYS_TO_DOCUMENT);
        return lookNextOn(dose).map(day -> day.isBefore(soonest) ? soonest : day);
    }

    private static boolean isPrescribed(PlanWeek week) {
        DoseAmount planned = week.dose().planned();
        return week.planId().isPresent() && (planned.minutes() > 0 || planned.repetitions() > 0);
    }
}
