package health.praxis.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The composed summary of one person in a few lines: dose, red flags, suspension, and any part that is unavailable. */
record SummaryLines(JsonNode summary) {

    List<String> lines() {
        var lines = new ArrayList<String>();
        dose().forEach((discipline, minutes) -> lines.add("dose " + discipline + ": " + Math.round(minutes[0]) + " of "
                + Math.round(minutes[1]) + " planned minutes delivered"));
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

    private Map<String, double[]> dose() {
        Map<String, double[]> dose = new TreeMap<>();
        for (JsonNode week : summary.path("dose").path("items")) {
            double[] minutes = dose.computeIfAbsent(week.path("discipline").asText(), none -> new double[2]);
            minutes[0] += week.path("deliveredMinutes").asDouble();
            minutes[1] += week.path("plannedMinutes").asDouble();
        }
        return dose;
    }
}
