package health.praxis.standalone.demo;

import java.util.List;
import java.util.Map;

/**
 * How eight weeks went for a person, by the template of their plan: what was measured, and what the product is expected
 * to say about it.
 *
 * @param template id of the plan template
 * @param everySession true when every planned session took place, false when only the first of each week did
 * @param measures what was measured three times
 */
record Course(String template, boolean everySession, List<Measure> measures) {

    /**
     * One instrument over the course.
     *
     * @param instrument id in the catalogue
     * @param results baseline, after four weeks, after eight weeks
     * @param expected the verdict the results call for
     */
    record Measure(String instrument, List<Double> results, String expected) {}

    private static final String MOOD = "phq-9";
    private static final Map<String, String> TEMPLATES = Map.of(
            "stroke", "stroke-arm-and-walking",
            "tbi", "brain-injury-recovery",
            "abi", "brain-injury-recovery",
            "sci", "spinal-cord-injury-recovery");

    /** The course of the person who is number {@code index} of those treated, for their primary condition. */
    static Course of(String condition, int index) {
        String template = TEMPLATES.getOrDefault(condition, "neurodegenerative-maintain");
        boolean everySession = index % 3 != 1;
        return new Course(
                template,
                everySession,
                switch (template) {
                    case "stroke-arm-and-walking" -> everySession ? afterStroke() : afterStrokeWithLittleTherapy();
                    case "brain-injury-recovery" -> afterBrainInjury(everySession);
                    case "spinal-cord-injury-recovery" -> afterSpinalCordInjury(everySession);
                    default -> withProgressiveDisease();
                });
    }

    boolean watchesMood() {
        return measures.stream().anyMatch(measure -> measure.instrument().equals(MOOD));
    }

    private static List<Measure> afterStroke() {
        return List.of(
                new Measure("ten-metre-walk-test", List.of(0.50, 0.59, 0.68), "improving"),
                new Measure("berg-balance-scale", List.of(40.0, 41.0, 40.0), "stalled"),
                new Measure("fugl-meyer-upper-extremity", List.of(40.0, 33.0, 32.0), "declined"),
                mood());
    }

    private static List<Measure> afterStrokeWithLittleTherapy() {
        return List.of(
                new Measure("ten-metre-walk-test", List.of(0.50, 0.52, 0.51), "under-dosed"),
                new Measure("berg-balance-scale", List.of(40.0, 41.0, 40.0), "under-dosed"),
                mood());
    }

    private static List<Measure> afterBrainInjury(boolean everySession) {
        return List.of(
                new Measure("ten-metre-walk-test", List.of(0.70, 0.80, 0.92), "improving"),
                new Measure("moca", List.of(19.0, 20.0, 19.0), everySession ? "stalled" : "under-dosed"),
                mood());
    }

    private static List<Measure> afterSpinalCordInjury(boolean everySession) {
        return List.of(
                new Measure("scim-iii", List.of(40.0, 41.0, 41.0), everySession ? "stalled" : "under-dosed"), mood());
    }

    private static List<Measure> withProgressiveDisease() {
        return List.of(new Measure("ten-metre-walk-test", List.of(0.80, 0.79, 0.82), "sustained"));
    }

    /** After an acute illness the plan also keeps an eye on mood, with the intent to maintain it. */
    private static Measure mood() {
        return new Measure(MOOD, List.of(5.0, 4.0, 5.0), "sustained");
    }
}
