package health.praxis.outcomes.calculator;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import health.praxis.outcomes.PatientServiceFake;
import health.praxis.testing.Infrastructure;
import health.praxis.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no input: told plainly, with a pointer, and never a failure of ours. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(PatientServiceFake.class)
class CalculatorRefusalsTest {

    private static final String PROBLEM = "application/problem+json";

    private static ValidatableResponse send(String path, String body) {
        return given().auth()
                .oauth2(Tokens.of("riverside", "physician"))
                .contentType("application/json")
                .body(body)
                .post("/api/v1/" + path)
                .then();
    }

    @ParameterizedTest(name = "{0} <- {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "instruments/berg-balance-scale/scores|[]|",
                "instruments/berg-balance-scale/scores|null|",
                "instruments/berg-balance-scale/scores|5|",
                "instruments/berg-balance-scale/scores|{}|",
                "instruments/berg-balance-scale/scores|{'items':5}|/items",
                "instruments/berg-balance-scale/scores|{'items':[4,4]}|/items",
                "instruments/berg-balance-scale/scores|{'score':'45'}|/score",
                "instruments/berg-balance-scale/scores|{'score':null}|/score",
                "instruments/berg-balance-scale/scores|{'score':true}|/score",
                "instruments/berg-balance-scale/scores|{'score':45,'items':{}}|",
                "instruments/berg-balance-scale/scores|{'score':45,'mood':3}|/mood",
                "instruments/berg-balance-scale/scores|{'x':[1],'w':[1]}|/x",
                "instruments/berg-balance-scale/scores|{'trials':{'each':[{}]}}|/trials/choice",
                "instruments/berg-balance-scale/scores|{'trials':{'choice':'worst','each':[{}]}}|/trials/choice",
                "instruments/berg-balance-scale/scores|{'trials':{'choice':'best','each':[1]}}|/trials/each/0",
                "instruments/berg-balance-scale/scores|{'trials':{'choice':'best'}}|/trials/each",
                "instruments/timed-up-and-go/scores|{'not_able':'tired'}|/not_able",
                "instruments/timed-up-and-go/scores|{'not_able':false}|/not_able",
                "instruments/goal-attainment-scaling/scores|{'x':['1']}|/x/0",
                "instruments/goal-attainment-scaling/scores|{'x':[1],'w':[null]}|/w/0",
                "instruments/goal-attainment-scaling/scores|{'x':1}|/x",
                "instruments/alsfrs-r/scores|{'score':40,'months':'16'}|/months",
                "instruments/berg-balance-scale/changes|{'baseline':{'score':1}}|/followup",
                "instruments/berg-balance-scale/changes|{'baseline':1,'followup':2}|/baseline",
                "instruments/berg-balance-scale/changes|{'condition':'flu','baseline':{'score':1},'followup':{'score':1}}|/condition",
                "instruments/berg-balance-scale/changes|{'condition':7,'baseline':{'score':1},'followup':{'score':1}}|/condition",
                "instruments/berg-balance-scale/changes|{'phase':'soon','baseline':{'score':1},'followup':{'score':1}}|/phase",
                "instruments/berg-balance-scale/changes|{'baseline':{'score':1,'x':2},'followup':{'score':1}}|/baseline/x",
                "instruments/berg-balance-scale/changes|{'baseline':{'score':1,'circumstances':{'shoes':'on'}},'followup':{'score':1}}|/baseline/circumstances/shoes",
                "instruments/berg-balance-scale/changes|{'baseline':{'score':1,'circumstances':{'side':3}},'followup':{'score':1}}|/baseline/circumstances/side",
                "instruments/alsfrs-r/changes|{'slope_before':1}|/slope_after",
                "measurement-error/sem|{'sd':1}|/r",
                "measurement-error/sem|{'sd':1,'r':0.9,'z':2}|/z",
                "measurement-error/rci|{'x1':1,'x2':'2','sem':1}|/x2",
            })
    void whatHasNotTheShapeIsMalformed(String path, String body, String pointer) {
        send(path, body.replace('\'', '"'))
                .statusCode(400)
                .contentType(PROBLEM)
                .body("errors.pointer", hasItem(pointer == null ? "" : pointer));
    }

    @ParameterizedTest(name = "{0} <- {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "instruments/berg-balance-scale/scores|{'score':1e400}|out-of-range:score|/score",
                "instruments/berg-balance-scale/scores|{'score':-1}|out-of-range:score|/score",
                "instruments/berg-balance-scale/scores|{'score':40.5}|value-not-allowed:score|/score",
                "instruments/berg-balance-scale/scores|{'items':{'item15':4}}|unknown-item:item15|/items/item15",
                "instruments/berg-balance-scale/scores|{'items':{'a/b~c':4}}|unknown-item:a/b~c|/items/a~1b~0c",
                "instruments/ten-metre-walk-test/scores|{'items':{'distance-m':10,'time-s':'fast'}}|not-a-number:time-s|/items/time-s",
                "instruments/ten-metre-walk-test/scores|{'items':{'distance-m':10}}|missing-items:time-s|/items/time-s",
                "instruments/ten-metre-walk-test/scores|{'items':{'distance-m':10,'time-s':'UN'}}|value-not-allowed:time-s|/items/time-s",
                "instruments/timed-up-and-go/scores|{'trials':{'choice':'mean','each':[{'time-s':9},{'time-s':0}]}}|out-of-range:time-s|/trials/each/1/time-s",
                "instruments/timed-up-and-go/scores|{'trials':{'choice':'mean','each':[]}}|no-trials|/trials/each",
                "instruments/goal-attainment-scaling/scores|{'x':[0,-2.5,1e300]}|out-of-range:attainment|/x/1",
                "instruments/goal-attainment-scaling/scores|{'x':[1],'w':[1e300]}|out-of-range:weight|/w/0",
                "instruments/goal-attainment-scaling/scores|{'x':[1],'w':[-1]}|out-of-range:weight|/w/0",
                "instruments/goal-attainment-scaling/scores|{'items':{'attainment':1}}|scored-from-goals|/items",
                "instruments/goal-attainment-scaling/changes|{'x0':[1],'x1':[1,2]}|weights-do-not-match:x1|/x1",
                "instruments/goal-attainment-scaling/changes|{'x0':[null,1],'x1':[1,null]}|no-rated-goal|/x0",
                "instruments/alsfrs-r/scores|{'not_able':true,'months':12}|missing-items:score|/score",
                "instruments/alsfrs-r/scores|{'score':40,'months':1e5}|out-of-range:months|/months",
                "instruments/alsfrs-r/changes|{'slope_before':0,'slope_after':1}|out-of-range:slope_before|/slope_before",
                "instruments/alsfrs-r/changes|{'slope_before':1,'slope_after':1e300}|out-of-range:slope_after|/slope_after",
                "instruments/alsfrs-r/changes|{'slope_before':1,'slope_after':1,'threshold_percent':0}|out-of-range:threshold_percent|/threshold_percent",
                "instruments/berg-balance-scale/changes|{'slope_before':1,'slope_after':1}|not-judged-by-slope:slope_before|/slope_before",
                "instruments/berg-balance-scale/changes|{'baseline':{'score':1},'followup':{'score':99}}|out-of-range:score|/followup/score",
                "instruments/moca/changes|{'baseline':{'score':20},'followup':{'items':{'recall':3}}}|licensed-total-only:recall|/followup/items/recall",
                "measurement-error/sem|{'sd':-1,'r':0.9}|out-of-range:sd|/sd",
                "measurement-error/sem|{'sd':1,'r':1.01}|out-of-range:r|/r",
                "measurement-error/mdc-from-sem|{'sem':1e300}|out-of-range:sem|/sem",
                "measurement-error/mdc-from-sem|{'sem':1,'z':0}|out-of-range:z|/z",
                "measurement-error/rci|{'x1':1,'x2':2,'sem':0}|out-of-range:sem|/sem",
            })
    void whatARuleRefusesHasItsCodeAndItsPlace(String path, String body, String code, String pointer) {
        send(path, body.replace('\'', '"'))
                .statusCode(422)
                .contentType(PROBLEM)
                .body("code", equalTo(code))
                .body("errors.code", hasItem(code))
                .body("errors.pointer", hasItem(pointer))
                .body("errors.message", hasItem(not(containsString("Exception"))));
    }

    @Test
    void severalReasonsAreToldAtOnce() {
        send("instruments/phq-9/scores", "{\"items\":{\"item1\":7,\"item2\":1.5,\"mood\":1}}")
                .statusCode(422)
                .body("errors.code", hasItem("out-of-range:item1"))
                .body("errors.code", hasItem("value-not-allowed:item2"))
                .body("errors.code", hasItem("unknown-item:mood"));
    }

    @Test
    void aLicensedTestSaysWhoseItemsTheyAre() {
        send("instruments/moca/scores", "{\"items\":{\"recall\":3}}")
                .statusCode(422)
                .body("detail", containsString("licensed by"))
                .body("detail", containsString("record the total only"));
    }

    @Test
    void anAnswerThatNamesSelfHarmIsAnsweredWithAnInstructionScoredOrNot() {
        String rest = "\"item1\":0,\"item2\":0,\"item3\":0,\"item4\":0,\"item5\":0,\"item6\":0,\"item7\":0,\"item8\":0";
        send("instruments/phq-9/scores", "{\"items\":{" + rest + ",\"item9\":1}}")
                .statusCode(200)
                .body("score", equalTo(1.0f))
                .body("instruction", containsString("self-harm"));
        send("instruments/phq-9/scores", "{\"items\":{" + rest + ",\"item9\":0}}")
                .statusCode(200)
                .body("instruction", equalTo(null));
        send("instruments/phq-9/scores", "{\"items\":{\"item9\":2}}")
                .statusCode(422)
                .body("detail", containsString("self-harm"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"instruments/no-such/scores", "instruments/no-such/changes", "measurement-error/variance"})
    void whatIsNotKnownIsNotFound(String path) {
        send(path, "{}").statusCode(404).contentType(PROBLEM);
    }

    @Test
    void whatIsNoJsonIsMalformed() {
        send("instruments/phq-9/scores", "{\"items\":").statusCode(400).contentType(PROBLEM);
        send("instruments/phq-9/scores", "").statusCode(400).contentType(PROBLEM);
        send("instruments/phq-9/scores", "{\"score\":1,\"score\":2}").statusCode(400);
        send("instruments/phq-9/scores", "{\"score\":" + "9".repeat(2_000) + "}")
                .statusCode(400);
        send("instruments/phq-9/scores", "{\"items\":" + "[".repeat(200) + "]".repeat(200) + "}")
                .statusCode(400);
        given().auth()
                .oauth2(Tokens.of("riverside", "physician"))
                .contentType("text/plain")
                .body("{}")
                .post("/api/v1/instruments/phq-9/scores")
                .then()
                .statusCode(415);
    }

    @Test
    void onlyStaffMayCalculate() {
        given().contentType("application/json")
                .body("{\"score\":3}")
                .post("/api/v1/instruments/phq-9/scores")
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(Tokens.linked("riverside", java.util.UUID.randomUUID(), "patient"))
                .contentType("application/json")
                .body("{\"score\":3}")
                .post("/api/v1/instruments/phq-9/scores")
                .then()
                .statusCode(403);
    }

    @Test
    void everyCalculatorIsDocumentedWithExamplesThatWork() {
        var document = given().accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        for (String path : new String[] {
            "/api/v1/instruments/{measureId}/scores",
            "/api/v1/instruments/{measureId}/changes",
            "/api/v1/measurement-error/{kind}"
        }) {
            assertThat(document.getMap("paths.'" + path + "'.post.requestBody.content.'application/json'.examples"))
                    .as(path)
                    .hasSizeGreaterThan(2);
        }
        send("instruments/berg-balance-scale/scores", "{\"score\":45}").body("catalogue_version", notNullValue());
    }

    @Test
    void whoWasNotAbleIsComparedUnderTheSameCircumstancesOnly() {
        String change = """
            {"baseline":{"score":30,"circumstances":{%s}},"followup":{"not_able":true,"circumstances":{%s}}}\
            """;
        String path = "instruments/nine-hole-peg-test/changes";
        send(path, change.formatted("\"side\":\"left\"", "\"side\":\"right\""))
                .statusCode(200)
                .body("verdict", equalTo("not-comparable"))
                .body("not_comparable", hasItem("side"));
        send(path, change.formatted("\"side\":\"left\"", "\"side\":\"left\",\"device\":\"splint\""))
                .body("verdict", equalTo("not-classifiable"))
                .body("reason", equalTo("no-longer-able"))
                .body("not_comparable.size()", equalTo(0));
        send(path, change.formatted("", "\"side\":\"left\"")).body("reason", equalTo("no-longer-able"));
    }

    @Test
    void aMeanIsNotComparedWithABest() {
        String trials = "{\"trials\":{\"choice\":\"%s\",\"each\":[{\"time-s\":30},{\"time-s\":34}]}}";
        String change = "{\"baseline\":%s,\"followup\":%s}";
        String path = "instruments/nine-hole-peg-test/changes";
        send(path, change.formatted(trials.formatted("mean"), trials.formatted("best")))
                .statusCode(200)
                .body("verdict", equalTo("not-comparable"))
                .body("not_comparable", hasItem("trial-choice"));
        send(path, change.formatted(trials.formatted("mean"), trials.formatted("mean")))
                .body("verdict", not(equalTo("not-comparable")));
        send(
                        path,
                        change.formatted(
                                trials.formatted("mean"),
                                "{\"score\":30,\"circumstances\":{\"trial-choice\":\"mean\"}}"))
                .body("verdict", not(equalTo("not-comparable")));
        send(path, change.formatted(trials.formatted("mean"), "{\"score\":30}"))
                .body("not_comparable", hasItem("trial-choice"));
    }
}
