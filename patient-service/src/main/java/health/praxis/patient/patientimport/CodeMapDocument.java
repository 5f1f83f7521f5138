package health.praxis.patient.patientimport;

import java.util.List;
import java.util.Map;

/** The code map as it is written in its resource. */
record CodeMapDocument(
        String version,
        String description,
        Map<String, String> sources,
        List<CodeSystem> systems,
        List<Condition> conditions,
        List<Outside> outside) {

    enum Match {
        EXACT,
        PREFIX
    }

    /** A code system by its canonical address, and the other addresses it is known by. */
    record CodeSystem(String uri, String name, List<String> aliases) {}

    /** A code that means a condition of the product; {@code kind} is its key, {@code source} a key of the sources. */
    record Condition(String system, String code, Match match, String kind, String display, String source) {}

    /** A code that was looked at and means no condition of the product; {@code reason} is the key of a finding. */
    record Outside(String system, String code, Match match, String reason, String display, String source) {}
}
