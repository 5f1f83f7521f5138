package health.praxis.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The composed summary of one person in a few lines: dose, red flags, suspension, and any part that is unavailable. */
record SummaryLines(JsonNode summary) {

    List<String> lines() {
        var lines = new ArrayList<String>();
        for (JsonNode plan : summary.path("dose").path("items")) {
            for (JsonNode discipline : plan.path("disciplines")) {
                lines.add("dose " + discipline.path("discipline").asText() + ": "
                        + discipline.path("deliveredMinutes").asText() + " of "
                        + discipline.path("plannedMinutes").asText() + " minutes");
            }
        }
        for (JsonNode flag : summary.path("redFlags").path("items")) {
            lines.add("red flag " + flag.path("trigger").asText() + ": "
                    + flag.path("severity").asText() + ", "
                    + flag.path("status").asText() + ", suspends "
                    + flag.path("suspends").asText());
        }
        for (JsonNode programme : summary.path("homeProgrammes").path("items")) {
            lines.add("home programme: " + (programme.path("suspended").asBoolean() ? "suspended" : "running"));
        }
        summary.properties().forEach(part -> {
            if (part.getValue().path("status").asText().equals("unavailable")) {
                lines.add(part.getKey() + ": unavailable");
            }
        });
        return lines;
    }
}
