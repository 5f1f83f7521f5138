package health.praxis.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/** The clinic of the story: its emergency number and zone, and a practitioner per person and discipline. */
final class Clinic {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Api coordinator;
    private final Map<String, String> practitioners = new HashMap<>();
    private final Map<String, String> byAccount = new HashMap<>();

    Clinic(Api coordinator) {
        this.coordinator = coordinator;
    }

    /** Sets what the tenant has not chosen yet. */
    void open() {
        var answer = coordinator.get("/api/v1/clinic/settings");
        JsonNode settings = answer.require("The clinic's settings");
        if (!settings.path("emergencyNumber").path("source").asText().equals("tenant")) {
            ObjectNode choices = JSON.objectNode().put("emergencyNumber", "911").put("timeZone", "America/New_York");
            coordinator.put("/api/v1/clinic/settings", choices, answer.etag()).require("Choosing an emergency number");
        }
        coordinator.list("/api/v1/clinic/practitioners?limit=200").forEach(known -> {
            String id = known.path("id").asText();
            practitioners.put(known.path("registration").path("number").asText(), id);
            byAccount.put(known.path("account").asText(), id);
        });
    }

    /** The practitioner who signs in with the account. */
    String practitionerWithAccount(String account) {
        return byAccount.computeIfAbsent(
                account,
                missing -> record(
                        JSON.objectNode()
                                .put("name", "Demo therapist")
                                .put("discipline", "physical")
                                .put("neurologySpecialised", true)
                                .put("account", account),
                        "demo-therapist"));
    }

    /** The practitioner of a discipline who sees this person, and in this story nobody else. */
    String practitioner(String discipline, Person person) {
        String number = "demo-" + discipline + "-" + person.id();
        return practitioners.computeIfAbsent(
                number,
                missing -> record(
                        JSON.objectNode()
                                .put("name", "Demo practitioner, " + discipline)
                                .put("discipline", discipline)
                                .put("neurologySpecialised", true),
                        number));
    }

    private String record(ObjectNode practitioner, String number) {
        practitioner.putObject("registration").put("body", "demo-board").put("number", number);
        return coordinator
                .post("/api/v1/clinic/practitioners", practitioner, "demo-practitioner-" + number)
                .require("Recording a practitioner")
                .path("id")
                .asText();
    }
}
