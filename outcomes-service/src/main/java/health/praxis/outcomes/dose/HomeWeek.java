package health.praxis.outcomes.dose;

/** Practice at home in one week, as reported. */
record HomeWeek(IsoWeek week, DoseAmount delivered) {}
