package health.praxis.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Waits until the services have read each other's facts, and reads what the product says. */
final class Outcome {

    private final Api therapist;

    Outcome(Api therapist) {
        this.therapist = therapist;
    }

    /** The verdict on each instrument of the course, once all are as expected or two minutes have passed. */
    Map<String, String> verdicts(Person person, Course course) {
        return Patience.until(
                () -> {
                    var verdicts = new TreeMap<String, String>();
                    for (JsonNode progress : therapist.list("/api/v1/progress?patientId=" + person.id())) {
                        verdicts.merge(
                                progress.path("instrument").asText(),
                                progress.path("verdict").asText(),
                                (one, other) -> one.equals(other) ? one : one + "/" + other);
                    }
                    return verdicts;
                },
                verdicts -> unexpected(course, verdicts).isEmpty());
    }

    /** Where the product says something else than the course calls for. */
    static List<String> unexpected(Course course, Map<String, String> verdicts) {
        var unexpected = new ArrayList<String>();
        for (var measure : course.measures()) {
            String verdict = verdicts.get(measure.instrument());
            if (!measure.expected().equals(verdict)) {
                unexpected.add(measure.instrument() + ": expected " + measure.expected() + ", found " + verdict);
            }
        }
        return unexpected;
    }

    /** True once the person's home programme is suspended. */
    boolean homeProgrammeSuspended(Person person) {
        return Patience.until(
                () -> therapist.list("/api/v1/home-programmes?patientId=" + person.id()).stream()
                        .anyMatch(programme -> programme.path("suspended").asBoolean()),
                suspended -> suspended);
    }

    /** The composed summary of a person. */
    JsonNode summary(Person person) {
        return therapist
                .get("/api/v1/patients/" + person.id() + "/summary")
                .require("The summary of " + person.label());
    }
}
