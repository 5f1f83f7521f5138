package health.praxis.testing.matrix;

import static health.praxis.testing.matrix.MatrixCalls.expect;

import health.praxis.testing.PublishedEvents;
import health.praxis.testing.matrix.MatrixRequests.Answer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;

/**
 * Creates the same thing under the same key as one caller, as the same again, as another and in the other tenant: only the
 * second is a repeat. Each creation is told under the tenant it belongs to.
 *
 * @param operation creates something
 * @param about for whom
 */
record KeysCheck(
        ApiOperation operation, MatrixRecord about, MatrixScene scene, MatrixTenants tenants, MatrixCalls calls) {

    /** Fails unless every creation is told on {@code topic}. */
    void run(MatrixRow row, String topic) {
        var first = scene.readerOf(row);
        String id = created(first, tenants.home());
        if (!id.equals(created(first, tenants.home()))) {
            throw new AssertionError(operation.id() + ": a repeat created another");
        }
        var anothers = keyed(scene.anotherThan(first, row, about), tenants.home());
        if (anothers.text().contains(id) || (anothers.status() != 201 && anothers.status() != 409)) {
            throw new AssertionError(operation.id() + ": another caller's key answered " + MatrixCalls.told(anothers));
        }
        String inTwin = created(first, tenants.twin());
        if (inTwin.equals(id)) {
            throw new AssertionError(operation.id() + ": a key of another tenant was repeated");
        }
        awaitTold(topic, id, tenants.home());
        awaitTold(topic, inTwin, tenants.twin());
    }

    private String created(MatrixCaller caller, String tenant) {
        var answer = keyed(caller, tenant);
        expect(operation.id(), 201, answer);
        return answer.body().path("id").textValue();
    }

    private Answer keyed(MatrixCaller caller, String tenant) {
        return calls.send(
                operation, "", caller, about, tenant, Map.of("Idempotency-Key", operation.id() + "-" + tenants.run()));
    }

    private void awaitTold(String topic, String id, String tenant) {
        var event = Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> PublishedEvents.underKey(topic, about.patientId().toString()).stream()
                                .filter(told -> id.equals(told.envelope().getSubject()))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        if (!tenant.equals(event.envelope().getExtension("tenantid"))) {
            throw new AssertionError(
                    event.type() + " of " + tenant + " says " + event.envelope().getExtension("tenantid"));
        }
    }
}
