package health.praxis.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

/** From consent to an active plan, as a coordinator and a therapist do it. */
final class Planning {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Api coordinator;
    private final Api therapist;
    private final CareTeams careTeams;
    private final Consumer<String> out;

    Planning(Api coordinator, Api therapist, CareTeams careTeams, Consumer<String> out) {
        this.coordinator = coordinator;
        this.therapist = therapist;
        this.careTeams = careTeams;
        this.out = out;
    }

    /** An episode for who can be treated; the one that runs when there is one. */
    String episode(Person person) {
        String path = "/api/v1/patients/" + person.id() + "/episodes";
        for (JsonNode episode : coordinator.list(path)) {
            if (episode.path("status").asText().equals("active")) {
                return episode.path("id").asText();
            }
        }
        ObjectNode request = JSON.objectNode().put("programmeType", "intensive").put("setting", "outpatient");
        request.putObject("referral").put("source", "hospital");
        return coordinator
                .post(path, request, "demo-episode-" + person.id())
                .require("Starting an episode for " + person.label())
                .path("id")
                .asText();
    }

    /** The active plan: drafted from the template when there is none, refused once with all reasons, then accepted. */
    JsonNode activePlan(Person person, String episode, Course course, LocalDate today) {
        JsonNode plan = plan(person, episode, course, today);
        String id = plan.path("id").asText();
        careTeams.awaitOpen(person, "/api/v1/therapy-plans/" + id);
        if (!plan.path("status").asText().equals("draft")) {
            out.accept("  " + person.label() + ": plan was active already");
            return plan;
        }
        if (course.watchesMood()) {
            addMoodGoal(person, id, today.plusDays(28));
        }
        activate(person, id, plan.path("version").asLong());
        consent(person);
        agreeToGoals(person, id);
        var answer = activate(person, id, 0);
        JsonNode active = answer.require("Activating the plan of " + person.label());
        out.accept("  " + person.label() + ": plan " + course.template() + " is active");
        return active;
    }

    private JsonNode plan(Person person, String episode, Course course, LocalDate today) {
        for (JsonNode plan : coordinator.list("/api/v1/therapy-plans?patientId=" + person.id())) {
            if (plan.path("episodeId").asText().equals(episode)) {
                return coordinator
                        .get("/api/v1/therapy-plans/" + plan.path("id").asText())
                        .require("Reading a plan");
            }
        }
        ObjectNode request = JSON.objectNode()
                .put("episodeId", episode)
                .put("patientId", person.id())
                .put("templateId", course.template())
                .put("startsOn", today.minusDays(57).toString())
                .put("reviewBy", today.plusDays(28).toString());
        var baselines = request.putArray("baselines");
        course.measures().stream()
                .filter(measure -> !measure.instrument().equals("phq-9"))
                .forEach(measure -> baselines
                        .addObject()
                        .put("instrument", measure.instrument())
                        .put("value", measure.results().getFirst())
                        .put("measuredOn", today.minusDays(57).toString()));
        return coordinator
                .post("/api/v1/therapy-plans/from-template", request, "demo-plan-" + episode)
                .require("Drafting a plan for " + person.label());
    }

    private void addMoodGoal(Person person, String plan, LocalDate due) {
        List<JsonNode> goals = goals(plan);
        boolean there = goals.stream()
                .anyMatch(goal -> goal.path("definition").path("area").asText().equals("mood"));
        if (there) {
            return;
        }
        String parent = goals.stream()
                .filter(goal -> goal.path("definition").path("horizon").asText().equals("long"))
                .findFirst()
                .orElseThrow(() -> new StoryStopped("The template has no long-term goal."))
                .path("id")
                .asText();
        ObjectNode goal = JSON.objectNode()
                .put("horizon", "short")
                .put("parentId", parent)
                .put("intent", "maintain")
                .put("area", "mood")
                .put("statement", "I stay in good spirits while I practise.");
        goal.putObject("target")
                .put("instrument", "phq-9")
                .put("comparator", "at-most")
                .put("value", 9)
                .put("due", due.toString());
        therapist
                .post("/api/v1/therapy-plans/" + plan + "/goals", goal, "demo-mood-goal-" + plan)
                .require("Setting a goal for " + person.label());
    }

    private Api.Answer activate(Person person, String plan, long attempt) {
        var current = therapist.get("/api/v1/therapy-plans/" + plan);
        current.require("Reading a plan");
        var answer = therapist.post(
                "/api/v1/therapy-plans/" + plan + "/activation",
                JSON.objectNode(),
                "demo-activation-" + plan + "-" + attempt,
                current.etag());
        if (answer.status() == 422) {
            var reasons = StreamSupport.stream(answer.body().path("errors").spliterator(), false)
                    .map(error -> error.path("code").asText())
                    .distinct()
                    .toList();
            out.accept("  " + person.label() + ": activation refused, " + reasons.size() + " kinds of reason: "
                    + String.join(", ", reasons));
        }
        return answer;
    }

    private void consent(Person person) {
        String path = "/api/v1/patients/" + person.id() + "/consents";
        boolean given = coordinator.list(path).stream()
                .anyMatch(consent -> consent.path("purpose").asText().equals("treatment")
                        && consent.path("withdrawnAt").isNull());
        if (!given) {
            coordinator
                    .post(path, JSON.objectNode().put("purpose", "treatment"), "demo-consent-" + person.id())
                    .require("Recording the consent of " + person.label());
        }
    }

    private void agreeToGoals(Person person, String plan) {
        for (JsonNode goal : goals(plan)) {
            for (String party : List.of("patient", "therapist")) {
                if (goal.path(party + "Agreement").isMissingNode()
                        || goal.path(party + "Agreement").isNull()) {
                    agree(person, goal.path("id").asText(), party);
                }
            }
        }
    }

    private void agree(Person person, String goal, String party) {
        var current = therapist.get("/api/v1/goals/" + goal);
        current.require("Reading a goal");
        therapist
                .post(
                        "/api/v1/goals/" + goal + "/agreement",
                        JSON.objectNode().put("by", party),
                        "demo-agreement-" + goal + "-" + party,
                        current.etag())
                .require("Agreeing to a goal of " + person.label());
    }

    private List<JsonNode> goals(String plan) {
        return new ArrayList<>(therapist.list("/api/v1/therapy-plans/" + plan + "/goals"));
    }
}
