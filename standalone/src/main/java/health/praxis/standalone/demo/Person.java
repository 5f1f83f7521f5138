package health.praxis.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What the import said about one file.
 *
 * @param number place of the file in the import, from 1
 * @param id patient id
 * @param outcome created, updated or unchanged
 * @param condition proposed primary condition, or null
 * @param against reasons against an episode; empty when the person can be treated
 */
record Person(int number, String id, String outcome, String condition, List<String> against) {

    static Person of(int number, JsonNode report) {
        var against = new ArrayList<String>();
        report.path("reasonsAgainstEpisode").forEach(reason -> against.add(reason.asText()));
        return new Person(
                number,
                report.path("patientId").asText(),
                report.path("outcome").asText(),
                report.path("proposedPrimary").textValue(),
                List.copyOf(against));
    }

    boolean canBeTreated() {
        return against.isEmpty();
    }

    String label() {
        return "person " + number;
    }
}
