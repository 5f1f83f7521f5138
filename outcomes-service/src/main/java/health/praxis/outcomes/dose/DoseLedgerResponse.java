package health.praxis.outcomes.dose;

import java.time.LocalDate;
import java.util.List;

/**
 * The dose of one person.
 *
 * @param items per plan, discipline and week, oldest first
 * @param exercises per week, source, discipline and exercise, oldest first
 * @param home practice at home by week, as reported; it belongs to no discipline
 * @param guidelines what is named for the person's condition, with its source
 */
public record DoseLedgerResponse(
        List<DoseWeekResponse> items,
        List<ExerciseWeekResponse> exercises,
        List<HomeWeekResponse> home,
        List<GuidelineResponse> guidelines) {

    static DoseLedgerResponse of(
            PatientDose dose, ExerciseLedger exercises, List<GuidelineResponse> guidelines, LocalDate today) {
        return new DoseLedgerResponse(
                dose.weeks(today).stream().map(DoseWeekResponse::from).toList(),
                exercises.weeks(today).stream().map(ExerciseWeekResponse::from).toList(),
                dose.homeWeeks().stream().map(HomeWeekResponse::from).toList(),
                guidelines);
    }

    /** @param week ISO 8601 week, like {@code 2026-W07} */
    public record HomeWeekResponse(String week, double minutes, double repetitions) {

        static HomeWeekResponse from(HomeWeek week) {
            return new HomeWeekResponse(
                    week.week().toString(),
                    week.delivered().minutes(),
                    week.delivered().repetitions());
        }
    }
}
