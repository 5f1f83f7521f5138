package health.praxis.outcomes.progress;

import health.praxis.outcomes.instrument.ChangeRule;
import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.instrument.Keyed;
import health.praxis.outcomes.scoring.DeclineRate;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * The pace that a person's present one is held against: never that of other people.
 *
 * @param slopePerWeek points per week, in the instrument's own direction
 */
public record EarlierRate(double slopePerWeek, Source source) {

    /** What it was taken from. */
    public enum Source implements Keyed {
        /** The results before the baseline. */
        OWN_RESULTS,
        /** From full score at the onset of the condition to the first score. */
        SINCE_ONSET
    }

    private static final double DAYS_PER_MONTH = 365.25 / 12;
    private static final double WEEKS_PER_MONTH = DAYS_PER_MONTH / 7;

    /**
     * The rate since onset of an instrument judged by its rate of loss, for as long as there are no earlier results.
     *
     * @param onset to the month
     * @param compared ascending
     */
    static Optional<EarlierRate> sinceOnset(
            Instrument instrument, Optional<LocalDate> onset, List<Measurement> compared, ZoneId zone) {
        Optional<Measurement> first =
                compared.stream().filter(Measurement::isAble).findFirst();
        if (instrument.changeRule() != ChangeRule.SLOPE || onset.isEmpty() || first.isEmpty()) {
            return Optional.empty();
        }
        long days = ChronoUnit.DAYS.between(
                onset.get(), LocalDate.ofInstant(first.get().at(), zone));
        if (days <= 0) {
            return Optional.empty();
        }
        double lost = DeclineRate.sinceOnset(instrument, first.get().value(), days / DAYS_PER_MONTH)
                .pointsPerMonth();
        double perWeek = instrument.direction().improvement(0, -lost / WEEKS_PER_MONTH) + 0.0;
        return Optional.of(new EarlierRate(perWeek, Source.SINCE_ONSET));
    }
}
