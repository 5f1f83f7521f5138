package health.praxis.outcomes.dose;

import health.praxis.outcomes.instrument.Discipline;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What one session or one report of home practice adds to the ledger. A session that did not take place has a planned
 * amount and delivered nothing.
 *
 * @param evidence id of the session or the report
 * @param version of the fact; of two with the same evidence, discipline and source the higher one counts
 * @param restMinutes rest between the activities, not negative
 */
public record DoseEntry(
        UUID evidence,
        long version,
        LocalDate day,
        Discipline discipline,
        DoseSource source,
        DoseAmount planned,
        DoseAmount delivered,
        double restMinutes) {

    public DoseEntry {
        if (!(restMinutes >= 0)) {
            throw new IllegalArgumentException("Rest is not negative");
        }
    }

    /** What makes two entries statements about the same thing. */
    record Key(UUID evidence, Discipline discipline, DoseSource source) {}

    Key key() {
        return new Key(evidence, discipline, source);
    }
}
