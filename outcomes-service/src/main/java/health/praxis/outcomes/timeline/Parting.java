package health.praxis.outcomes.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import health.praxis.outcomes.interpretation.Administration;
import health.praxis.outcomes.interpretation.Administration.Circumstance;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The circumstances that part the scores of an instrument into series, in the order in which they are named. A difference
 * between the two hands, two muscle groups, two paces or between on and off is no change of the person; an aid, help or place
 * is told at the score.
 */
final class Parting {

    /** What stands elsewhere or is about who rated and how it was counted. */
    private static final Set<Circumstance> NOT_TOLD =
            EnumSet.of(Circumstance.INSTRUMENT_VERSION, Circumstance.RATER, Circumstance.TRIAL_CHOICE);

    private Parting() {}

    /** All circumstances of a score, by the names and keys that assessments have them under. */
    static Map<String, String> told(Administration administration) {
        Map<String, String> told = new LinkedHashMap<>();
        administration.circumstances().forEach((circumstance, code) -> {
            if (!NOT_TOLD.contains(circumstance)) {
                told.put(circumstance.told(), Circumstance.told(code));
            }
        });
        return told;
    }

    /** Those of them that part series. */
    static Map<String, String> of(Administration administration) {
        Map<String, String> parting = new LinkedHashMap<>();
        administration
                .measured()
                .forEach((circumstance, code) -> parting.put(circumstance.told(), Circumstance.told(code)));
        return parting;
    }

    /** In words of every day, such as {@code left, fast pace}; empty where none is named. */
    static String words(Map<String, String> circumstances) {
        List<String> words = new ArrayList<>();
        for (Circumstance each : Administration.MEASURED) {
            String key = circumstances.get(each.told());
            if (key != null) {
                words.add(each.inWords(key));
            }
        }
        return String.join(", ", words);
    }

    /** What was said of a score about these, in words; empty where nothing was. */
    static String said(JsonNode score) {
        Map<String, String> told = new LinkedHashMap<>();
        score.path("administration")
                .properties()
                .forEach(each -> told.put(each.getKey(), each.getValue().textValue()));
        return words(told);
    }

    /** Whether both can be of one series, where one leaves open what the other names. */
    static boolean agree(Map<String, String> one, Map<String, String> other) {
        return one.entrySet().stream()
                .allMatch(each ->
                        other.getOrDefault(each.getKey(), each.getValue()).equals(each.getValue()));
    }

    /** What tells the series of an instrument apart in the timeline. */
    static String ref(String instrument, Map<String, String> circumstances) {
        return circumstances.entrySet().stream()
                .map(each -> " " + each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("", instrument, ""));
    }
}
