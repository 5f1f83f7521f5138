package health.praxis.patient;

import static io.restassured.RestAssured.given;

import health.praxis.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Requests as the front ends of clinics send them. */
public final class Api {

    private Api() {}

    /** Somebody of the staff of a tenant. */
    public static RequestSpecification as(String tenant, String... roles) {
        return given().auth().oauth2(Tokens.of(tenant, roles)).contentType(ContentType.JSON);
    }

    /** The person themselves. */
    public static RequestSpecification asPatient(String tenant, UUID patientId) {
        return given().auth()
                .oauth2(Tokens.linked(tenant, patientId, "patient"))
                .contentType(ContentType.JSON);
    }

    /** Somebody who cares for the person. */
    public static RequestSpecification asCaregiver(String tenant, UUID patientId) {
        return given().auth()
                .oauth2(Tokens.linked(tenant, patientId, "caregiver"))
                .contentType(ContentType.JSON);
    }

    public static Response post(String tenant, String path, String body) {
        return as(tenant, "therapist", "coordinator").body(body).post("/api/v1" + path);
    }

    /** A step that needs the version read before. */
    public static Response step(String tenant, String path, long version, String body) {
        return as(tenant, "therapist", "coordinator")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/api/v1" + path);
    }

    public static Response get(String tenant, String path) {
        return as(tenant, "therapist", "coordinator").get("/api/v1" + path);
    }

    /** Somebody of the staff, told apart from others by {@code account}. */
    public static RequestSpecification asPerson(String tenant, String account, String... roles) {
        return given().auth().oauth2(Tokens.of(account, tenant, null, roles)).contentType(ContentType.JSON);
    }

    /** Links the account that {@link #asCaregiver} signs in with, for these parts of the record. */
    public static String linkedCaregiver(String tenant, UUID patientId, String parts) {
        return created(post(tenant, "/patients/" + patientId + "/caregivers", """
            {"name":"Ana","relationship":"partner","account":"caregiver-%s","parts":[%s]}
            """.formatted(patientId, parts)));
    }

    /** The id of what was created. */
    public static String created(Response response) {
        return response.then().statusCode(201).extract().path("id");
    }
}
