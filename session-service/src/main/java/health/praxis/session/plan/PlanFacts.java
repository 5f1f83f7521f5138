package health.praxis.session.plan;

import com.fasterxml.jackson.databind.JsonNode;
import health.praxis.platform.event.ReceivedEvent;
import health.praxis.platform.inbox.EventHandler;
import health.praxis.platform.inbox.UnknownParent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Takes over the facts about plans that bear on sessions and home practice. */
@ApplicationScoped
class PlanFacts implements EventHandler {

    private static final String ACTIVATED = "health.praxis.therapy-plan.activated.v1";
    private static final String REVISED = "health.praxis.therapy-plan.revised.v1";
    private static final String PUT_ON_HOLD = "health.praxis.therapy-plan.put-on-hold.v1";
    private static final String RESUMED = "health.praxis.therapy-plan.resumed.v1";
    private static final String COMPLETED = "health.praxis.therapy-plan.completed.v1";
    private static final String DISCONTINUED = "health.praxis.therapy-plan.discontinued.v1";
    private static final String HOME_PROGRAMME_STARTED = "health.praxis.therapy-plan.home-programme-started.v1";

    private final KnownPlanRepository plans;

    PlanFacts(KnownPlanRepository plans) {
        this.plans = plans;
    }

    @Override
    public Set<String> types() {
        return Set.of(ACTIVATED, REVISED, PUT_ON_HOLD, RESUMED, COMPLETED, DISCONTINUED, HOME_PROGRAMME_STARTED);
    }

    @Override
    public void handle(ReceivedEvent event) {
        UUID planId = event.uuid("planId");
        if (event.type().equals(ACTIVATED) || event.type().equals(REVISED)) {
            revise(planId, event);
            return;
        }
        var plan = plans.findByIdOptional(planId).orElseThrow(() -> new UnknownParent(planId));
        switch (event.type()) {
            case PUT_ON_HOLD -> plan.become(PlanStatus.ON_HOLD);
            case RESUMED -> plan.become(PlanStatus.ACTIVE);
            case COMPLETED -> plan.become(PlanStatus.COMPLETED);
            case DISCONTINUED -> plan.become(PlanStatus.DISCONTINUED);
            case HOME_PROGRAMME_STARTED -> plan.startHomeProgramme(homeProgramme(event.data()));
            default -> throw new IllegalStateException("not subscribed to " + event.type());
        }
    }

    private void revise(UUID planId, ReceivedEvent event) {
        var plan = plans.findByIdOptional(planId).orElseGet(() -> KnownPlan.of(planId, event.patientId()));
        int revision = event.data().path("revision").intValue();
        plan.revise(
                revision,
                prescriptions(event.data(), revision),
                homeProgramme(event.data().path("homeProgramme")));
        plans.persist(plan);
    }

    private static List<KnownPrescription> prescriptions(JsonNode data, int revision) {
        var prescriptions = new ArrayList<KnownPrescription>();
        data.path("prescriptions")
                .forEach(stated -> prescriptions.add(new KnownPrescription(
                        uuid(stated, "prescriptionId"),
                        stated.path("discipline").textValue(),
                        stated.path("effortCeiling").isInt()
                                ? stated.path("effortCeiling").intValue()
                                : null,
                        revision)));
        return prescriptions;
    }

    private static KnownHomeProgramme homeProgramme(JsonNode stated) {
        if (!stated.hasNonNull("homeProgrammeId")) {
            return null;
        }
        var items = new ArrayList<UUID>();
        stated.path("items").forEach(item -> items.add(uuid(item, "itemId")));
        return new KnownHomeProgramme(uuid(stated, "homeProgrammeId"), items);
    }

    private static UUID uuid(JsonNode node, String field) {
        return UUID.fromString(node.required(field).textValue());
    }
}
