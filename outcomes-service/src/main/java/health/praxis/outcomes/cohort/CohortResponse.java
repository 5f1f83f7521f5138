package health.praxis.outcomes.cohort;

import health.praxis.outcomes.instrument.CatalogueVersion;
import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.instrument.Keyed;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

/**
 * Groups of people with a consent to analytics, one for each instrument and cell.
 *
 * @param items cells that do not overlap within an instrument
 * @param leastPeople fewer people are never told of
 * @param peopleLeftOut whether some people are in no cell because too few are like them
 * @param confidence of the intervals, at least
 * @param note what the numbers do not say
 */
public record CohortResponse(
        List<Cohort> items,
        int leastPeople,
        boolean peopleLeftOut,
        double confidence,
        LocalDate asOf,
        String catalogueVersion,
        String ruleVersion,
        String note) {

    private static final String RULE_VERSION = "cohort-1";
    private static final double CONFIDENCE = 0.95;
    private static final String NOTE =
            "The numbers say how people changed, not why. Who was not able to do a test has no change in them.";

    /**
     * One cell; a number that would tell of fewer than five people is null.
     *
     * @param condition null for people of conditions too rare for a cell of their own
     * @param phase when the episode began; null for phases too rare for a cell of their own
     * @param programme null for programmes too rare for a cell of their own
     * @param people measured at least once in their latest episode
     * @param completePairs of them with a comparable first and last score
     * @param shareReachingMcid of those with a pair and a known MCID, from 0 to 1
     * @param medianChange from first to last score; positive is better, whatever the instrument
     * @param unit UCUM code of the change
     * @param medianSessionMinutes of therapy in the episode, of those with a pair
     */
    public record Cohort(
            String instrument,
            String condition,
            String phase,
            String programme,
            Integer people,
            Integer completePairs,
            Share shareReachingMcid,
            Middle medianChange,
            String unit,
            Middle medianSessionMinutes) {

        static Cohort of(Instrument instrument, CohortCell cell) {
            return new Cohort(
                    instrument.id(),
                    cell.key().condition().map(Keyed::key).orElse(null),
                    cell.key().phase().map(Keyed::key).orElse(null),
                    cell.key().programme().map(Keyed::key).orElse(null),
                    boxed(cell.people()),
                    boxed(cell.completePairs()),
                    cell.share()
                            .map(share -> new Share(
                                    share.value(),
                                    share.interval().low(),
                                    share.interval().high(),
                                    share.of()))
                            .orElse(null),
                    cell.change().map(Middle::of).orElse(null),
                    instrument.unit(),
                    cell.minutes().map(Middle::of).orElse(null));
        }

        private static Integer boxed(OptionalInt number) {
            return number.isPresent() ? number.getAsInt() : null;
        }
    }

    /**
     * A share with its interval by Wilson's score method.
     *
     * @param people it is of
     */
    public record Share(double value, double low, double high, int people) {}

    /**
     * A median with its distribution-free interval.
     *
     * @param low null with fewer than six people
     * @param high null with fewer than six people
     */
    public record Middle(double value, Double low, Double high) {

        static Middle of(Median median) {
            return new Middle(
                    median.value(),
                    median.interval().map(Median.Interval::low).orElse(null),
                    median.interval().map(Median.Interval::high).orElse(null));
        }
    }

    static CohortResponse of(List<Cohort> items, boolean leftOut, LocalDate asOf, CatalogueVersion catalogue) {
        return new CohortResponse(
                List.copyOf(items),
                Disclosure.LEAST,
                leftOut,
                CONFIDENCE,
                asOf,
                catalogue.version(),
                RULE_VERSION,
                NOTE);
    }
}
