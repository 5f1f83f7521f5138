package health.praxis.therapyplan;

import static io.restassured.RestAssured.given;

import health.praxis.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** Plans to write, as a clinic's front end sends them. */
public final class Plans {

    public static final String TENANT = "riverside";
    public static final String OTHER_TENANT = "hillcrest";
    public static final ZoneId ZONE = ZoneId.of("Europe/Lisbon");
    public static final String STATEMENT = "I walk to Ramona's bakery again";

    private static final String BASE = "/api/v1/";

    private Plans() {}

    public static RequestSpecification as(String... roles) {
        return given().auth().oauth2(Tokens.of(TENANT, roles)).contentType(ContentType.JSON);
    }

    public static RequestSpecification elsewhere() {
        return given().auth()
                .oauth2(Tokens.of(OTHER_TENANT, "coordinator", "therapist", "physician"))
                .contentType(ContentType.JSON);
    }

    public static RequestSpecification asPatient(UUID patient) {
        return given().auth().oauth2(Tokens.linked(TENANT, patient, "patient")).contentType(ContentType.JSON);
    }

    public static RequestSpecification asCaregiver(UUID patient) {
        return given().auth()
                .oauth2(Tokens.linked(TENANT, patient, "caregiver"))
                .contentType(ContentType.JSON);
    }

    public static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    public static String content() {
        return content("stroke", today().plusDays(60));
    }

    public static String content(String condition, LocalDate reviewBy) {
        return """
            {"condition":"%s","needs":{"physical":{"identified":true,"description":"weak left side"},
              "mental":{"identified":false},"emotional":{"identified":true,"description":"low mood"}},
             "components":[{"component":"medication","decision":"addressed","note":"reviewed"},
              {"component":"physical-activity","decision":"addressed"},
              {"component":"daily-living-skills","decision":"addressed"},
              {"component":"nutrition","decision":"not-indicated","note":"eats well"},
              {"component":"cognitive-rehabilitation","decision":"not-indicated","note":"no deficit"},
              {"component":"mental-health-care","decision":"addressed"},
              {"component":"clinical-trials","decision":"not-indicated","note":"none open"}],
             "expectedDuration":{"minWeeks":8,"maxWeeks":12},"reviewBy":"%s"}
            """.formatted(condition, reviewBy);
    }

    public static Response draft(Person person, String content) {
        return as("therapist")
                .body("""
                    {"episodeId":"%s","patientId":"%s","content":%s}
                    """.formatted(person.episode(), person.id(), content))
                .post(BASE + "therapy-plans");
    }

    public static UUID drafted(Person person, String content) {
        return id(draft(person, content));
    }

    public static UUID id(Response created) {
        return UUID.fromString(created.then().statusCode(201).extract().path("id"));
    }

    public static String longTermGoal() {
        return """
            {"horizon":"long","intent":"improve","area":"walking","dailyActivity":"walking","statement":"%s",
             "target":{"instrument":"ten-metre-walk-test","comparator":"at-least","value":0.8,"due":"2027-03-01"},
             "baseline":{"instrument":"ten-metre-walk-test","value":0.45}}
            """.formatted(STATEMENT);
    }

    public static String shortTermGoal(UUID parent) {
        return """
            {"horizon":"short","parentId":"%s","intent":"maintain","area":"balance","statement":"%s",
             "attainmentScale":{"levels":["a","b","c","d","e"],"importance":3,"difficulty":2,"due":"2027-01-15"}}
            """.formatted(parent, STATEMENT);
    }

    public static String prescription(String discipline, String technique) {
        return """
            {"discipline":"%s","dose":{"sessionsPerWeek":3,"weeks":8,"minutesPerSession":45,"repetitionsPerSession":200},
             "focus":["walking-and-mobility","balance-and-stability"],"technique":%s,"effortCeiling":6,
             "deliveryMode":"clinic","startsOn":"2026-10-01"}
            """.formatted(discipline, technique);
    }

    public static String homeProgramme() {
        return """
            {"items":[
              {"exercise":"sit-to-stand","daysPerWeek":5,"repetitions":30,"supervision":"alone","safetyInstruction":"Chair against the wall"},
              {"exercise":"step-up","daysPerWeek":3,"minutes":10,"supervision":"caregiver","safetyInstruction":"Somebody beside you"}]}
            """;
    }

    public static Response below(UUID plan, String what, String body) {
        return as("therapist").body(body).post(BASE + "therapy-plans/" + plan + "/" + what);
    }

    public static Response step(String path, long version, String body, String... roles) {
        return as(roles.length == 0 ? new String[] {"therapist"} : roles)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post(BASE + path);
    }

    public static Response planStep(UUID plan, String step, String body) {
        return step("therapy-plans/" + plan + "/" + step, version("therapy-plans/" + plan), body);
    }

    public static long version(String path) {
        return read(path).then().statusCode(200).extract().jsonPath().getLong("version");
    }

    public static Response read(String path) {
        return as("therapist").get(BASE + path);
    }

    public static UUID agreedGoal(UUID plan, String goal) {
        UUID id = id(below(plan, "goals", goal));
        agree(id);
        return id;
    }

    public static void agree(UUID goal) {
        step("goals/" + goal + "/agreement", version("goals/" + goal), "{\"by\":\"patient\"}")
                .then()
                .statusCode(200);
        step("goals/" + goal + "/agreement", version("goals/" + goal), "{\"by\":\"therapist\"}")
                .then()
                .statusCode(200);
    }

    /** A draft that lacks nothing. */
    public static UUID complete(Person person) {
        UUID plan = drafted(person, content(person.condition(), today().plusDays(60)));
        UUID goal = agreedGoal(plan, longTermGoal());
        agreedGoal(plan, shortTermGoal(goal));
        id(below(plan, "prescriptions", prescription("physical", "{\"kind\":\"conventional\"}")));
        as("therapist")
                .body(homeProgramme())
                .put(BASE + "therapy-plans/" + plan + "/home-programme")
                .then()
                .statusCode(200);
        return plan;
    }

    public static Response activate(UUID plan) {
        return planStep(plan, "activation", "{}");
    }

    /** A plan in force. */
    public static UUID active(Person person) {
        UUID plan = complete(person);
        activate(plan).then().statusCode(200);
        return plan;
    }
}
