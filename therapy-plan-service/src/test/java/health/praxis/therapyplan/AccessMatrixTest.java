package health.praxis.therapyplan;

import static health.praxis.therapyplan.Plans.TENANT;
import static health.praxis.therapyplan.Plans.active;
import static health.praxis.therapyplan.Plans.planStep;
import static health.praxis.therapyplan.Plans.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import health.praxis.testing.Infrastructure;
import health.praxis.testing.matrix.AccessMatrix;
import health.praxis.testing.matrix.MatrixRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every operation, by everybody, about the own and another record, in the own tenant and in others. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(PatientServiceFake.class)
class AccessMatrixTest {

    /** One after the other on the same rows; the last of them leaves the most behind. */
    @TestFactory
    Stream<DynamicTest> accessMatrix() {
        var own = recordOf(Person.inTreatment());
        var other = recordOf(Person.inTreatment());
        var newcomer = Person.inTreatment();
        var unplanned = new MatrixRecord(
                newcomer.id(), Map.of("episode", newcomer.episode().toString()));
        var matrix = new AccessMatrix(TENANT, own, other);
        return Stream.of(
                        dynamicTest(
                                "keepsKeysAndEventsApart",
                                () -> matrix.checkKeys("draftTherapyPlan", unplanned, "praxis.therapy-plan")),
                        dynamicTest(
                                "keepsCursorsInTheirTenant",
                                () -> assertThat(matrix.checkCursors()).isGreaterThanOrEqualTo(3)),
                        dynamicTest(
                                "tellsNothingByTags",
                                () -> assertThat(matrix.checkTags()).isGreaterThanOrEqualTo(5)),
                        dynamicTest(
                                "answersAsTheMatrixSays",
                                () -> System.out.println("therapy-plan-service " + matrix.check())))
                .onClose(matrix::close);
    }

    private static MatrixRecord recordOf(Person person) {
        var plan = active(person);
        planStep(plan, "discontinuation", "{\"reason\":\"replaced\"}").then().statusCode(200);
        plan = active(person);
        String goals = "therapy-plans/" + plan + "/goals";
        return new MatrixRecord(
                person.id(),
                Map.of(
                        "episode", person.episode().toString(),
                        "therapy-plans", plan.toString(),
                        "history", "1",
                        "audit", "therapy-plan",
                        "goals", read(goals).path("items[0].id"),
                        "prescriptions",
                                read("therapy-plans/" + plan + "/prescriptions").path("items[0].id"),
                        "home-programmes",
                                read("therapy-plans/" + plan + "/home-programme")
                                        .path("id"),
                        "plan-reviews",
                                read("plan-reviews?open=true&patientId=" + person.id())
                                        .path("items[0].id"),
                        "plan-templates", "stroke-arm-and-walking"));
    }
}
