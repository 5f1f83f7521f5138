package health.praxis.patient.registration;

import static io.restassured.RestAssured.given;

import health.praxis.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.UUID;

/** People to register, as a clinic's front end sends them. */
final class People {

    static final String TENANT = "riverside";
    static final String OTHER_TENANT = "hillcrest";

    private People() {}

    static String json(String family, String identifier) {
        return """
            {"identifiers":[{"system":"https://ehr.example/mrn","value":"%s"}],
             "demographics":{"names":[{"use":"official","family":"%s","given":["Maria"]}],
                             "birthDate":"1956-02-29","administrativeSex":"female","language":"pt-BR",
                             "timeZone":"America/Sao_Paulo"}}
            """.formatted(identifier, family);
    }

    static Response register(String tenant, String body) {
        return given().auth()
                .oauth2(Tokens.of(tenant, "therapist"))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/patients");
    }

    static UUID registered(String tenant) {
        return UUID.fromString(register(tenant, json("Silva", UUID.randomUUID().toString()))
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }
}
