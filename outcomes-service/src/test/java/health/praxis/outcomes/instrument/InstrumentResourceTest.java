package health.praxis.outcomes.instrument;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import health.praxis.outcomes.PatientServiceFake;
import health.praxis.testing.Infrastructure;
import health.praxis.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(PatientServiceFake.class)
class InstrumentResourceTest {

    private static ValidatableResponse get(String path) {
        return given().auth()
                .oauth2(Tokens.of("riverside", "therapist"))
                .get("/api/v1/instruments" + path)
                .then();
    }

    @Test
    void listsThemAllAndThoseThatFit() {
        get("").statusCode(200)
                .body("items", hasSize(60))
                .body("items.id", hasItems("ten-metre-walk-test", "berg-balance-scale", "barthel-index", "phq-9"));
        get("?condition=als")
                .body("items.conditions", everyItem(hasItem("als")))
                .body("items", hasSize(greaterThan(3)));
        get("?discipline=speech&area=swallowing").body("items.id", contains("alsfrs-r", "fois"));
        get("?licence=licensed-total-only").body("items.itemsAllowed", everyItem(equalTo(false)));
        get("?ageYears=17").body("items.id", not(hasItem("alsfrs-r")));
    }

    @Test
    void tellsOneWithItsThresholdsAndTheirSources() {
        var instrument = get("/ten-metre-walk-test")
                .statusCode(200)
                .body("id", equalTo("ten-metre-walk-test"))
                .body("items.id", contains("distance-m", "time-s"))
                .body("score.max", nullValue())
                .body("catalogue.version", equalTo("1.0.0"))
                .extract()
                .jsonPath();
        assertThat(instrument.getList("thresholds.source", String.class))
                .doesNotContainNull()
                .hasSizeGreaterThan(10);
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        get("?condition=flu").statusCode(400).body("errors.parameter", contains("condition"));
        get("?area=taste")
                .statusCode(400)
                .body("errors.parameter", contains("area"))
                .body("errors[0].message", containsString("swallowing"));
        get("?ageYears=-1").statusCode(400);
        get("/no-such").statusCode(404).contentType("application/problem+json");
        given().get("/api/v1/instruments").then().statusCode(401);
    }
}
