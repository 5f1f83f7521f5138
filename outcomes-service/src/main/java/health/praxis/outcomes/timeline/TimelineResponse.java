package health.praxis.outcomes.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import health.praxis.outcomes.instrument.Band;
import health.praxis.outcomes.instrument.Instrument;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One person's course on one axis, ready to plot.
 *
 * @param from first instant shown
 * @param until the instant after the last one shown
 * @param timeZone the clinic's, in which weeks begin
 * @param scores a series for each instrument and the circumstances that set its scores apart, in the order of their first
 *     results
 * @param doseWeeks per discipline and plan, by the instant its week begins
 * @param homeWeeks practice at home, as reported
 * @param alerts red flags and adverse events
 * @param findings what suggests a look at the plan
 */
public record TimelineResponse(
        UUID patientId,
        Instant from,
        Instant until,
        String timeZone,
        List<Series> scores,
        List<Moment> doseWeeks,
        List<Moment> homeWeeks,
        List<Moment> alerts,
        List<Moment> findings,
        List<Moment> planChanges,
        String notice) {

    static final String NOTICE = "Decision support: it shows what was recorded and decides nothing.";

    /** Something on the axis. */
    public record Moment(Instant at, JsonNode detail) {}

    /**
     * The results on one instrument that can be compared in side, site, pace and medication state.
     *
     * @param abbreviation as it is used in the field
     * @param circumstances that set it apart from the other series of the instrument, by the names they have in assessments;
     *     empty when none is stated
     * @param label these in words, such as {@code left, fast pace}; null when there is nothing to tell apart
     * @param unit UCUM
     * @param min and {@code max} the ends of the scale, null where it has none
     * @param bands the named parts of the scale
     * @param thresholds what a change from the baseline is held against, or null when none is known
     */
    public record Series(
            String instrument,
            String name,
            String abbreviation,
            Map<String, String> circumstances,
            String label,
            String unit,
            String direction,
            Double min,
            Double max,
            List<ScaleBand> bands,
            JsonNode thresholds,
            List<Moment> points) {

        static Series of(
                Instrument instrument,
                Map<String, String> circumstances,
                String label,
                JsonNode thresholds,
                List<Moment> points) {
            return new Series(
                    instrument.id(),
                    instrument.name(),
                    instrument.abbreviation(),
                    circumstances,
                    label,
                    instrument.unit(),
                    instrument.direction().key(),
                    finite(instrument.score().min()),
                    finite(instrument.score().max()),
                    instrument.bands().stream().map(ScaleBand::of).toList(),
                    thresholds,
                    points);
        }
    }

    /** @param validated false for a convention of the service without a study behind it */
    public record ScaleBand(String label, Double from, Double to, boolean validated) {

        static ScaleBand of(Band band) {
            return new ScaleBand(band.label(), finite(band.from()), finite(band.to()), band.validated());
        }
    }

    private static Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
