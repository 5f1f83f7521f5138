package health.praxis.outcomes.dose;

import java.util.OptionalDouble;

/** Minutes of active practice and of rest between the activities. */
public record WorkRest(double workMinutes, double restMinutes) {

    /** Minutes of work to one minute of rest; absent when there was no rest. */
    public OptionalDouble ratio() {
        return restMinutes > 0 ? OptionalDouble.of(workMinutes / restMinutes) : OptionalDouble.empty();
    }
}
