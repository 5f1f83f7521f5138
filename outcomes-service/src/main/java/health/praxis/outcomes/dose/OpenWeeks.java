package health.praxis.outcomes.dose;

import health.praxis.outcomes.instrument.Discipline;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BinaryOperator;

/**
 * The weeks that are not over yet as far as the dose is concerned: more sessions may be documented. A discipline of a plan is
 * documented in its own time: a later session of another one says nothing about its weeks.
 *
 * @param latest the week of the latest session, for those that have one
 * @param first before this one no week is open
 */
record OpenWeeks(Map<Course, IsoWeek> latest, IsoWeek first) {

    /** How long after its Sunday a week is expected to be documented. */
    static final int DAYS_TO_DOCUMENT = 14;

    private static final int DAYS_OF_A_WEEK = 7;
    private static final IsoWeek LONG_AGO = IsoWeek.of(LocalDate.EPOCH);

    OpenWeeks {
        latest = Map.copyOf(latest);
    }

    /** One discipline of one plan; of none for sessions that belong to no plan. */
    record Course(Optional<UUID> planId, Discipline discipline) {

        static Course of(PlanWeek week) {
            return new Course(week.planId(), week.discipline());
        }
    }

    /** Those from the week of the latest session on, of each discipline of each plan; all where there is no session. */
    static OpenWeeks after(List<PlanWeek> weeks) {
        Map<Course, IsoWeek> latest = new HashMap<>();
        weeks.stream()
                .filter(week -> !week.sessions().isEmpty())
                .forEach(week ->
                        latest.merge(Course.of(week), week.week(), BinaryOperator.maxBy(Comparator.naturalOrder())));
        return new OpenWeeks(latest, LONG_AGO);
    }

    /** The same as of a day: a session that is dated later ends no week. */
    static OpenWeeks after(List<PlanWeek> weeks, LocalDate today) {
        IsoWeek present = IsoWeek.of(today);
        return after(weeks.stream()
                .filter(week -> week.week().compareTo(present) <= 0)
                .toList());
    }

    /** The same, without the weeks whose Sunday is more than {@link #DAYS_TO_DOCUMENT} days ago. */
    OpenWeeks andDocumented(LocalDate today) {
        return new OpenWeeks(latest, IsoWeek.of(today.minusDays(DAYS_TO_DOCUMENT)));
    }

    boolean includes(PlanWeek week) {
        return week.week().compareTo(first) >= 0
                && week.week().compareTo(latest.getOrDefault(Course.of(week), LONG_AGO)) >= 0;
    }

    /** The day after which the first of them that can be short is expected to be documented; empty when none can. */
    Optional<LocalDate> lookNextOn(List<PlanWeek> weeks) {
        return weeks.stream()
                .filter(week -> includes(week) && week.isAskedThroughout())
                .map(week -> week.dose().span().from())
                .min(Comparator.naturalOrder())
                .map(monday -> monday.plusDays(DAYS_OF_A_WEEK + DAYS_TO_DOCUMENT));
    }

    /** The same where plan or sessions have just become known, as they may be told long after the event. */
    Optional<LocalDate> lookFirstOn(List<PlanWeek> weeks, LocalDate today) {
        LocalDate soonest = today.plusDays(DAYS_TO_DOCUMENT);
        return lookNextOn(weeks).map(day -> day.isBefore(soonest) ? soonest : day);
    }
}
