package health.praxis.outcomes.progress;

import health.praxis.outcomes.assessment.MeasuredResult;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Low mood that can explain another instrument's unchanged score: a PHQ-9 of 10 or more (Kroenke 2001: sensitivity and
 * specificity 88 % for major depression).
 */
final class LowMood {

    private static final String PHQ_9 = "phq-9";
    private static final double CUTOFF = 10;

    private LowMood() {}

    /** Whether low mood can explain a score of this instrument: not one of mood itself. */
    static boolean explains(String judged) {
        return !judged.equals(PHQ_9);
    }

    /** @param judged the instrument that is judged; a mood instrument is not explained by itself */
    static List<Confounder> among(List<MeasuredResult> results, String judged, ZoneId zone) {
        return results.stream()
                .filter(result -> result.instrument().equals(PHQ_9) && explains(judged))
                .filter(result ->
                        result.score().filter(score -> score >= CUTOFF).isPresent())
                .map(result -> new Confounder(
                        Confounder.Kind.LOW_MOOD,
                        LocalDate.ofInstant(result.performedAt(), zone),
                        result.assessmentId()))
                .toList();
    }
}
