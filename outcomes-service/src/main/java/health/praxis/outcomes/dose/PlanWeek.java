package health.praxis.outcomes.dose;

import health.praxis.outcomes.instrument.Discipline;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One discipline of one plan in one week: what was prescribed and what the sessions delivered.
 *
 * @param planId absent for sessions that belong to no plan
 * @param sessions ids of the sessions, in the order of their days
 */
record PlanWeek(
        Optional<UUID> planId,
        Discipline discipline,
        IsoWeek week,
        DoseSummary dose,
        WorkRest workRest,
        List<UUID> sessions) {}
