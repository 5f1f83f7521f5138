package health.praxis.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** Puts the therapist of the story on people's care teams, as a coordinator does, and waits until that is known everywhere. */
final class CareTeams {

    /** One list of each service that answers 404 to who may not open the record. */
    private static final List<String> SEEN_BY_THE_TEAM_ALONE = List.of("/api/v1/adverse-events", "/api/v1/assessments");

    private final Api coordinator;
    private final Api therapist;
    private final Clinic clinic;

    CareTeams(Api coordinator, Api therapist, Clinic clinic) {
        this.coordinator = coordinator;
        this.therapist = therapist;
        this.clinic = clinic;
    }

    /** The therapist is on the person's team, and session-service and outcomes-service have read that. */
    void join(Person person) {
        String path = "/api/v1/patients/" + person.id() + "/care-team";
        String practitioner = clinic.practitionerWithAccount(therapist.account());
        var members = coordinator
                .get(path)
                .require("The care team of " + person.label())
                .path("members");
        if (!has(members, "practitionerId", practitioner)) {
            ObjectNode member = JsonNodeFactory.instance
                    .objectNode()
                    .put("practitionerId", practitioner)
                    .put("role", "physical-therapist")
                    .put("lead", !has(members, "lead", "true"));
            coordinator
                    .post(path + "/members", member, "demo-care-team-" + person.id())
                    .require("Putting the therapist on the care team of " + person.label());
        }
        SEEN_BY_THE_TEAM_ALONE.forEach(list -> awaitOpen(person, list + "?patientId=" + person.id()));
    }

    /** Waits until the therapist may read that; the services learn of a care team by its event. */
    void awaitOpen(Person person, String path) {
        Patience.until(() -> therapist.get(path), answer -> answer.status() != 404)
                .require("The therapist's look at the record of " + person.label());
    }

    private static boolean has(JsonNode members, String field, String value) {
        return StreamSupport.stream(members.spliterator(), false)
                .anyMatch(member -> member.path(field).asText().equals(value));
    }
}
