package health.praxis.patient.registration;

import static io.restassured.RestAssured.given;

import health.praxis.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.UUID;

/** People to register, as a clinic's front end sends them. */
public final class People {

    public static final String TENANT = "riverside";
    public static final String OTHER_TENANT = "hillcrest";

    private People() {}

    public static String json(String family, String identifier) {
        return """
            {"identifiers":[{"system":"https://ehr.example/mrn","value":"%s"}],
             "demographics":{"names":[{"use":"official","family":"%s","given":["Maria"]}],
                             "birthDate":"1956-02-29","administrativeSex":"female","language":"pt-BR",
                             "timeZone":"America/Sao_Paulo"}}
            """.formatted(identifier, family);
    }

    public static Response register(String tenant, String body) {
        return given().auth()
                .oauth2(Tokens.of(tenant, "therapist"))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/patients");
    }

    public static UUID registered(String tenant) {
        return UUID.fromString(register(tenant, json("Silva", UUID.randomUUID().toString()))
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }
}
