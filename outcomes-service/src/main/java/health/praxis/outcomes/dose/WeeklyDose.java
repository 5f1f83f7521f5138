package health.praxis.outcomes.dose;

import health.praxis.outcomes.instrument.Discipline;

/** One line of the ledger: what was planned and delivered in a discipline, in a week, from a source. */
public record WeeklyDose(
        IsoWeek week, Discipline discipline, DoseSource source, DoseAmount planned, DoseAmount delivered) {}
