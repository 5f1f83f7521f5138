package health.praxis.outcomes.dose;

import health.praxis.outcomes.instrument.Discipline;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One discipline of one plan in one week: what was prescribed and what the sessions delivered.
 *
 * @param planId absent for sessions that belong to no plan
 * @param throughout the least that is asked for on any of its days, as the amount of a week; nothing when on some day nothing
 *     is
 * @param sessions ids of the sessions, in the order of their days
 */
record PlanWeek(
        Optional<UUID> planId,
        Discipline discipline,
        IsoWeek week,
        DoseSummary dose,
        DoseAmount throughout,
        WorkRest workRest,
        List<UUID> sessions) {

    /** Whether a plan asks for something on each of its days, so that too little can be delivered. */
    boolean isAskedThroughout() {
        return planId.isPresent() && (throughout.minutes() > 0 || throughout.repetitions() > 0);
    }

    /**
     * Whether less than {@link DoseSummary#ENOUGH} was delivered of what is asked for on each of its days. Sessions come whole,
     * on the days that suit: of three a week none has to fall on the two days that a plan begun on a Saturday leaves, so that a
     * share of the days is no measure of a week that is prescribed in part.
     */
    boolean isShortfall() {
        return isAskedThroughout()
                && DoseSummary.of(dose.span(), discipline, throughout, dose.delivered())
                        .isShort();
    }

    /** The unit in which the smaller share of it was delivered; of equal shares, minutes. */
    DoseUnit shortest() {
        return DoseUnit.REPETITIONS.share(dose.delivered(), throughout)
                        < DoseUnit.MINUTES.share(dose.delivered(), throughout)
                ? DoseUnit.REPETITIONS
                : DoseUnit.MINUTES;
    }
}
