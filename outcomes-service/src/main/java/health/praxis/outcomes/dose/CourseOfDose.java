package health.praxis.outcomes.dose;

import health.praxis.outcomes.instrument.Discipline;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The dose of people week by week, past and planned, for features that show it beside other facts. */
@ApplicationScoped
public class CourseOfDose {

    private final DoseBook book;
    private final ShortfallRepository shortfalls;

    CourseOfDose(DoseBook book, ShortfallRepository shortfalls) {
        this.book = book;
        this.shortfalls = shortfalls;
    }

    /** Every week in which something was or is prescribed or delivered. */
    public record Weeks(List<PlannedWeek> planned, List<HomeWeek> atHome) {}

    /**
     * One discipline of one plan in one week.
     *
     * @param belowEnough whether less than what is enough was delivered of what was prescribed
     * @param isShortfall whether it was prescribed for as a whole, stayed below what is enough and a session of a later week is
     *     known, or that was told since nobody documented any
     */
    public record PlannedWeek(
            Optional<UUID> planId,
            Discipline discipline,
            String week,
            LocalDate monday,
            double plannedMinutes,
            double deliveredMinutes,
            double plannedRepetitions,
            double deliveredRepetitions,
            boolean belowEnough,
            boolean isShortfall) {}

    /** Practice at home in one week, as reported. */
    public record HomeWeek(String week, LocalDate monday, double minutes, double repetitions) {}

    /** All weeks of a person. What comes of a week that is not over is in it as far as it is known. */
    public Weeks of(UUID patientId) {
        PatientDose dose = book.of(patientId);
        Set<ShortfallRepository.Told> told = shortfalls.notDocumented(patientId);
        List<PlanWeek> weeks = dose.weeks(LocalDate.MAX);
        var open = OpenWeeks.after(weeks);
        return new Weeks(
                weeks.stream()
                        .map(week -> week(week, isShown(week, open, told)))
                        .toList(),
                dose.homeWeeks().stream()
                        .map(week -> new HomeWeek(
                                week.week().toString(),
                                week.week().monday(),
                                week.delivered().minutes(),
                                week.delivered().repetitions()))
                        .toList());
    }

    /**
     * By the facts of today alone, so that it does not matter in which order they came: what was told before a fact that speaks
     * against it is not shown any more. That nobody documented anything is known only by its having been told.
     */
    private static boolean isShown(PlanWeek week, OpenWeeks open, Set<ShortfallRepository.Told> notDocumented) {
        return week.isShortfall() && (!open.includes(week) || isTold(week, notDocumented));
    }

    private static boolean isTold(PlanWeek week, Set<ShortfallRepository.Told> told) {
        return week.planId()
                .map(plan -> ShortfallRepository.Told.of(plan, week))
                .filter(told::contains)
                .isPresent();
    }

    private static PlannedWeek week(PlanWeek week, boolean isShortfall) {
        DoseSummary dose = week.dose();
        return new PlannedWeek(
                week.planId(),
                week.discipline(),
                week.week().toString(),
                dose.span().from(),
                dose.planned().minutes(),
                dose.delivered().minutes(),
                dose.planned().repetitions(),
                dose.delivered().repetitions(),
                dose.isShort(),
                isShortfall);
    }
}
