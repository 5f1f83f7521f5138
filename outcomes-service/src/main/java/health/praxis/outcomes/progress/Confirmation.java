package health.praxis.outcomes.progress;

import health.praxis.outcomes.instrument.Instrument;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * When a second measurement confirms what a first one showed: on another day of the clinic, and for an instrument on which
 * the same is only believed when it lasts, so much later.
 *
 * @param least from the day on which it was first shown, without a break since, to the day that confirms it
 */
record Confirmation(Period least) {

    private static final Confirmation ON_ANOTHER_DAY = new Confirmation(Period.ofDays(1));

    /** Progression on the EDSS is confirmed at 3 or 6 months ({@code measures.md} A5); here the earlier of the two. */
    private static final Confirmation OF_DISABILITY = new Confirmation(Period.ofMonths(3));

    private static final Map<String, Confirmation> BY_INSTRUMENT = Map.of("edss", OF_DISABILITY);

    static Confirmation of(Instrument instrument) {
        return BY_INSTRUMENT.getOrDefault(instrument.id(), ON_ANOTHER_DAY);
    }

    /** How far what the latest measurement shows is confirmed by those since {@code start}. */
    Standing standing(ProgressSeries series, Measurement start, Predicate<Measurement> shows) {
        LocalDate latest = series.lastDay();
        LocalDate counts = series.shownSince(start, shows).plus(least);
        boolean confirmed = !latest.isBefore(counts);
        return new Standing(confirmed, confirmed || equals(ON_ANOTHER_DAY) ? Optional.empty() : Optional.of(counts));
    }

    /** @param countsFrom the day from which on a measurement confirms it, where not just any other day does */
    record Standing(boolean confirmed, Optional<LocalDate> countsFrom) {

        static final Standing CONFIRMED = new Standing(true, Optional.empty());
        static final Standing UNCONFIRMED = new Standing(false, Optional.empty());
    }
}
