package health.praxis.outcomes.calculator;

import health.praxis.outcomes.calculator.Calculation.DetectableChange;
import health.praxis.outcomes.calculator.Calculation.ReliableChange;
import health.praxis.outcomes.calculator.Calculation.StandardError;
import health.praxis.outcomes.instrument.Keyed;
import health.praxis.outcomes.scoring.MeasurementError;
import java.util.List;

/** The three measures of error, each from one request. */
enum MeasurementErrorCalculator implements Keyed {
    /** Standard error of measurement from a standard deviation and a reliability. */
    SEM {
        @Override
        Calculation calculate(Input input) {
            input.allows(List.of("sd", "r"));
            return new StandardError(
                    MeasurementError.standardError(input.number("sd", 0, MOST), input.number("r", 0, 1)));
        }
    },
    /** Minimal detectable change from a standard error. */
    MDC_FROM_SEM {
        @Override
        Calculation calculate(Input input) {
            input.allows(List.of("sem", "z"));
            double sem = input.number("sem", 0, MOST);
            double z = input.number("z", Double.MIN_VALUE, MOST_DEVIATIONS, MeasurementError.Z95);
            return new DetectableChange(
                    MeasurementError.minimalDetectableChange(sem, MeasurementError.Z95),
                    MeasurementError.minimalDetectableChange(sem, MeasurementError.Z90),
                    z,
                    MeasurementError.minimalDetectableChange(sem, z));
        }
    },
    /** Reliable change index of two scores. */
    RCI {
        @Override
        Calculation calculate(Input input) {
            input.allows(List.of("x1", "x2", "sem"));
            var change = MeasurementError.reliableChange(
                    input.signed("x1"), input.signed("x2"), input.number("sem", SMALLEST_ERROR, MOST));
            return new ReliableChange(change.index(), change.reliable());
        }
    };

    private static final double MOST = 1e12;
    private static final double MOST_DEVIATIONS = 100;
    private static final double SMALLEST_ERROR = 1e-12;

    abstract Calculation calculate(Input input);
}
