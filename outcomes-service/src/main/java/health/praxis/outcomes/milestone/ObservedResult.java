package health.praxis.outcomes.milestone;

import health.praxis.outcomes.interpretation.Administration;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * One result of one instrument.
 *
 * @param score absent when the person was not able
 * @param items values of items that were answered with one number
 */
record ObservedResult(LocalDate day, OptionalDouble score, Administration administration, Map<String, Double> items) {

    boolean isAble() {
        return score.isPresent();
    }

    boolean isComparableTo(ObservedResult other) {
        return (isAble() && other.isAble()
                        ? administration.differencesFrom(other.administration)
                        : administration.differencesFromUnable(other.administration))
                .isEmpty();
    }
}
