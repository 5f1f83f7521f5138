package health.praxis.outcomes.dose;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;

/**
 * One discipline of one plan in one week.
 *
 * @param planId null for sessions that belong to no plan
 * @param week ISO 8601 week, like {@code 2026-W07}
 * @param weekFrom its Monday
 * @param restMinutes rest between the activities
 * @param workPerRest minutes of work to one minute of rest; null when there was no rest
 * @param deliveredShare delivered over planned, the lower of minutes and repetitions; null when nothing was planned
 * @param belowEnough whether less than 80 % of the planned dose was delivered
 * @param sessions ids of the sessions behind it
 */
public record DoseWeekResponse(
        UUID planId,
        String discipline,
        String week,
        LocalDate weekFrom,
        double plannedMinutes,
        double deliveredMinutes,
        double plannedRepetitions,
        double deliveredRepetitions,
        double restMinutes,
        Double workPerRest,
        Double deliveredShare,
        boolean belowEnough,
        List<UUID> sessions) {

    static DoseWeekResponse from(PlanWeek week) {
        DoseSummary dose = week.dose();
        return new DoseWeekResponse(
                week.planId().orElse(null),
                week.discipline().key(),
                week.week().toString(),
                dose.span().from(),
                dose.planned().minutes(),
                dose.delivered().minutes(),
                dose.planned().repetitions(),
                dose.delivered().repetitions(),
                week.workRest().restMinutes(),
                boxed(week.workRest().ratio()),
                boxed(dose.share()),
                dose.isShort(),
                week.sessions());
    }

    private static Double boxed(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
