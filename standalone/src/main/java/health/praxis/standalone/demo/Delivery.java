package health.praxis.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Eight weeks of therapy, home practice and measurements, written down afterwards as a clinic does with paper notes. */
final class Delivery {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int WEEKS = 8;
    private static final int FIRST_HOUR = 12;
    private static final List<Integer> PRACTICE_DAYS = List.of(0, 2, 4);

    private final Api therapist;
    private final Clinic clinic;

    Delivery(Api therapist, Clinic clinic) {
        this.therapist = therapist;
        this.clinic = clinic;
    }

    /** Sessions of every prescription; those written down before stay as they are. */
    int sessions(Person person, String plan, Course course) {
        Map<Instant, JsonNode> known = new HashMap<>();
        therapist
                .list("/api/v1/sessions?patientId=" + person.id() + "&limit=200")
                .forEach(session ->
                        known.put(Instant.parse(session.path("startsAt").asText()), session));
        int done = 0;
        int order = 0;
        for (JsonNode prescription : therapist.list("/api/v1/therapy-plans/" + plan + "/prescriptions")) {
            var start = LocalDate.parse(
                    prescription.path("definition").path("startsOn").asText());
            int perWeek = prescription
                    .path("definition")
                    .path("dose")
                    .path("sessionsPerWeek")
                    .asInt();
            for (int week = 0; week < WEEKS; week++) {
                for (int n = 0; n < (course.everySession() ? perWeek : 1); n++) {
                    var at = start.plusWeeks(week)
                            .plusDays(2L * n)
                            .atTime(LocalTime.of(FIRST_HOUR + order, 0))
                            .toInstant(ZoneOffset.UTC);
                    session(person, plan, prescription, at, known.get(at));
                    done++;
                }
            }
            order++;
        }
        return done;
    }

    private void session(Person person, String plan, JsonNode prescription, Instant at, JsonNode known) {
        JsonNode dose = prescription.path("definition").path("dose");
        int minutes = dose.path("minutesPerSession").asInt();
        String id = known == null
                ? book(person, plan, prescription, at, minutes)
                : known.path("id").asText();
        String status = known == null ? "planned" : known.path("status").asText();
        if (status.equals("planned")) {
            step(id, "check-in", JSON.objectNode());
            status = "checked-in";
        }
        if (status.equals("checked-in")) {
            step(id, "start", JSON.objectNode().put("startedAt", at.toString()));
            status = "in-progress";
        }
        if (status.equals("in-progress")) {
            ObjectNode completion = JSON.objectNode()
                    .put("endedAt", at.plusSeconds(minutes * 60L).toString());
            completion
                    .putArray("activities")
                    .addObject()
                    .put("prescriptionId", prescription.path("id").asText())
                    .put("exercise", "task-practice")
                    .put("repetitions", dose.path("repetitionsPerSession").asInt(0))
                    .put("activeMinutes", minutes);
            step(id, "completion", completion);
            status = "completed";
        }
        if (status.equals("completed")) {
            step(id, "signature", JSON.objectNode());
        }
    }

    private String book(Person person, String plan, JsonNode prescription, Instant at, int minutes) {
        String discipline = prescription.path("definition").path("discipline").asText();
        ObjectNode booking = JSON.objectNode()
                .put("type", "treatment")
                .put("mode", "clinic")
                .put("discipline", discipline)
                .put("startsAt", at.toString())
                .put("endsAt", at.plusSeconds(minutes * 60L).toString());
        booking.putArray("participants")
                .addObject()
                .put("patientId", person.id())
                .put("planId", plan);
        booking.putArray("practitionerIds").add(clinic.practitioner(discipline, person));
        return therapist
                .post("/api/v1/sessions", booking, "demo-session-" + person.id() + "-" + at)
                .require("Booking a session of " + person.label())
                .path("id")
                .asText();
    }

    private void step(String session, String step, ObjectNode request) {
        var current = therapist.get("/api/v1/sessions/" + session);
        current.require("Reading a session");
        therapist
                .post(
                        "/api/v1/sessions/" + session + "/" + step,
                        request,
                        "demo-session-" + session + "-" + step,
                        current.etag())
                .require("The " + step + " of a session");
    }

    /** Home practice on three days of each week. */
    int homePractice(Person person, String plan, Course course) {
        var programme = therapist.list("/api/v1/home-programmes?patientId=" + person.id()).stream()
                .filter(candidate -> candidate.path("planId").asText().equals(plan))
                .findFirst()
                .orElseThrow(() -> new StoryStopped("There is no home programme for " + person.label() + "."));
        var known = new HashSet<String>();
        therapist
                .list("/api/v1/home-practice?patientId=" + person.id() + "&limit=200")
                .forEach(practice -> known.add(practice.path("practisedOn").asText()));
        int done = 0;
        var start = start(plan);
        for (int week = 0; week < WEEKS; week++) {
            for (int day : course.everySession() ? PRACTICE_DAYS : PRACTICE_DAYS.subList(0, 1)) {
                String on = start.plusWeeks(week).plusDays(day).toString();
                if (!known.contains(on)) {
                    practise(person, programme, on);
                }
                done++;
            }
        }
        return done;
    }

    private void practise(Person person, JsonNode programme, String on) {
        ObjectNode practice = JSON.objectNode()
                .put("patientId", person.id())
                .put("homeProgrammeId", programme.path("id").asText())
                .put("practisedOn", on)
                .put("effort", 4)
                .put("feltSafe", true);
        var items = practice.putArray("items");
        programme
                .path("items")
                .forEach(item -> items.addObject()
                        .put("itemId", item.path("itemId").asText())
                        .put("exercise", item.path("exercise").asText())
                        .put("minutes", item.path("minutes").asInt(10))
                        .put("repetitions", item.path("repetitions").asInt(0)));
        therapist
                .post("/api/v1/home-practice", practice, "demo-practice-" + person.id() + "-" + on)
                .require("Logging home practice of " + person.label());
    }

    /** Three measurements with each instrument of the course, each signed. */
    int assessments(Person person, String plan, Course course) {
        Map<String, JsonNode> known = new HashMap<>();
        therapist
                .list("/api/v1/assessments?patientId=" + person.id() + "&limit=200")
                .forEach(assessment -> known.put(
                        assessment.path("instrument").asText()
                                + Instant.parse(assessment.path("performedAt").asText()),
                        assessment));
        int done = 0;
        var start = start(plan);
        for (var measure : course.measures()) {
            for (int n = 0; n < measure.results().size(); n++) {
                var at = start.plusDays(n * 28L - (n == 2 ? 1 : 0)).atTime(9, 0).toInstant(ZoneOffset.UTC);
                var earlier = known.get(measure.instrument() + at);
                assess(person, measure, n, at, earlier);
                done++;
            }
        }
        return done;
    }

    private void assess(Person person, Course.Measure measure, int n, Instant at, JsonNode earlier) {
        JsonNode assessment = earlier;
        if (assessment == null) {
            ObjectNode request = JSON.objectNode()
                    .put("patientId", person.id())
                    .put("instrument", measure.instrument())
                    .put("timePoint", n == 0 ? "baseline" : "interim")
                    .put("performedAt", at.toString());
            double result = measure.results().get(n);
            if (measure.instrument().equals("ten-metre-walk-test")) {
                request.putObject("items").put("distance-m", 10).put("time-s", 10 / result);
            } else {
                request.put("total", result);
            }
            assessment = therapist
                    .post(
                            "/api/v1/assessments",
                            request,
                            "demo-assessment-" + person.id() + "-" + measure.instrument() + "-" + at)
                    .require("Recording a measurement of " + person.label());
        }
        if (!assessment.path("status").asText().equals("signed")) {
            sign(assessment.path("id").asText());
        }
    }

    private void sign(String assessment) {
        var current = therapist.get("/api/v1/assessments/" + assessment);
        current.require("Reading an assessment");
        therapist
                .post(
                        "/api/v1/assessments/" + assessment + "/signature",
                        JSON.objectNode(),
                        "demo-assessment-" + assessment + "-signature",
                        current.etag())
                .require("Signing an assessment");
    }

    private LocalDate start(String plan) {
        return therapist.list("/api/v1/therapy-plans/" + plan + "/prescriptions").stream()
                .map(prescription -> LocalDate.parse(
                        prescription.path("definition").path("startsOn").asText()))
                .min(LocalDate::compareTo)
                .orElseThrow(() -> new StoryStopped("The plan has no prescription."));
    }
}
