package health.praxis.outcomes.progress;

import health.praxis.outcomes.assessment.MeasuredResult;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What can explain an unchanged score, told or measured. Which of it lies in the span of a judgement is for the ladder to say. */
final class Explanations {

    private static final Comparator<Confounder> IN_ORDER = Comparator.comparing(Confounder::day)
            .thenComparing(Confounder::kind)
            .thenComparing(Confounder::evidence);

    private Explanations() {}

    /**
     * In the order of their days.
     *
     * @param judged the instrument that is judged; low mood does not explain a score of mood
     */
    static List<Confounder> of(String judged, List<Confounder> told, List<MeasuredResult> results, ZoneId zone) {
        Stream<Confounder> others =
                told.stream().filter(each -> each.kind() != Confounder.Kind.LOW_MOOD || LowMood.explains(judged));
        return Stream.concat(others, LowMood.among(results, judged, zone).stream())
                .sorted(IN_ORDER)
                .toList();
    }
}
