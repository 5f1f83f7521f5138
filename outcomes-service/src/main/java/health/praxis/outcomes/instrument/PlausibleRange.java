package health.praxis.outcomes.instrument;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The scores one may believe at first sight. One outside is accepted, because it may be true, and marked.
 *
 * @param from the lowest, in the unit of the score
 * @param to the highest
 */
public record PlausibleRange(double from, double to) {

    private static final double TOLERANCE = 1e-9;
    private static final Pattern LIMIT = Pattern.compile("^plausibility limit (\\d+(?:\\.\\d+)?) .*");
    private static final Pattern RANGE = Pattern.compile("^plausible (\\d+(?:\\.\\d+)?)-(\\d+(?:\\.\\d+)?) .*");

    /**
     * Reads the catalogue's words; everything is plausible where they name no limit.
     *
     * @throws IllegalArgumentException when they say something about it that is not understood
     */
    static PlausibleRange read(Optional<String> note) {
        String words = note.orElse("");
        Matcher limit = LIMIT.matcher(words);
        if (limit.matches()) {
            return new PlausibleRange(Double.NEGATIVE_INFINITY, Double.parseDouble(limit.group(1)));
        }
        Matcher range = RANGE.matcher(words);
        if (range.matches()) {
            return new PlausibleRange(Double.parseDouble(range.group(1)), Double.parseDouble(range.group(2)));
        }
        if (words.contains("plausib")) {
            throw new IllegalArgumentException("plausibility not understood: " + words);
        }
        return new PlausibleRange(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    public boolean holds(double score) {
        return score >= from - TOLERANCE && score <= to + TOLERANCE;
    }
}
