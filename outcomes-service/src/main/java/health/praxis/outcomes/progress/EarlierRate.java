package health.praxis.outcomes.progress;

import health.praxis.outcomes.instrument.ChangeRule;
import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.instrument.Keyed;
import health.praxis.outcomes.scoring.DeclineRate;
import java.time.LocalDate;
import java.time.Period;
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

    /** Over a shorter time a few points, or a few days by which the onset is not known, make any rate. A convention of this service. */
    private static final Period LEAST = Period.ofMonths(3);

    /**
     * The rate since onset of an instrument judged by its rate of loss, for as long as there are no earlier results: one for
     * each day the onset can have been.
     *
     * @param onset the days it can have been, the one it is told as first; none where not even the month is known
     * @param compared ascending
     */
    static List<EarlierRate> sinceOnset(
            Instrument instrument, List<LocalDate> onset, List<Measurement> compared, ZoneId zone) {
        Optional<Measurement> first =
                compared.stream().filter(Measurement::isAble).findFirst();
        if (instrument.changeRule() != ChangeRule.SLOPE || first.isEmpty()) {
            return List.of();
        }
        LocalDate scored = LocalDate.ofInstant(first.get().at(), zone);
        if (onset.stream().anyMatch(day -> day.plus(LEAST).isAfter(scored))) {
            return List.of();
        }
        return onset.stream()
                .map(day -> sinceOnset(instrument, ChronoUnit.DAYS.between(day, scored), first.get()))
                .toList();
    }

    private static EarlierRate sinceOnset(Instrument instrument, long days, Measurement first) {
        double lost = DeclineRate.sinceOnset(instrument, first.value(), days / DAYS_PER_MONTH)
                .pointsPerMonth();
        double perWeek = instrument.direction().improvement(0, -lost / WEEKS_PER_MONTH) + 0.0;
        return new EarlierRate(perWeek, Source.SINCE_ONSET);
    }
}
