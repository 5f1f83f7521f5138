package health.praxis.outcomes.milestone;

import health.praxis.outcomes.progress.Measurement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * One result of one instrument.
 *
 * @param day of the clinic
 * @param items values of items that were answered with one number
 */
record ObservedResult(Measurement measurement, LocalDate day, Map<String, Double> items) {

    static ObservedResult of(Measurement measurement, Map<String, Double> items, ZoneId zone) {
        return new ObservedResult(measurement, LocalDate.ofInstant(measurement.at(), zone), items);
    }

    boolean isAble() {
        return measurement.isAble();
    }

    OptionalDouble score() {
        return measurement.score();
    }
}
