package health.praxis.outcomes.homeprogramme;

import com.fasterxml.jackson.databind.JsonNode;
import health.praxis.outcomes.clinic.ClinicReadModel;
import health.praxis.outcomes.patientcontext.Changes;
import health.praxis.outcomes.patientcontext.PatientLockRepository;
import health.praxis.outcomes.plan.PlanChanged;
import health.praxis.outcomes.plan.PlanReadModel;
import health.praxis.platform.event.ReceivedEvent;
import health.praxis.platform.inbox.EventHandler;
import health.praxis.platform.inbox.UnknownParent;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What people are asked to practise at home, from the facts of their programmes. */
@ApplicationScoped
public class HomeProgrammeReadModel implements PanacheRepositoryBase<KnownHomeProgramme, UUID>, EventHandler {

    private static final String STARTED = "health.praxis.therapy-plan.home-programme-started.v1";
    private static final String SUSPENDED = "health.praxis.therapy-plan.home-programme-suspended.v1";
    private static final String RESUMED = "health.praxis.therapy-plan.home-programme-resumed.v1";

    private final PlanReadModel plans;
    private final ClinicReadModel clinics;
    private final PatientLockRepository lock;
    private final Changes changes;

    HomeProgrammeReadModel(PlanReadModel plans, ClinicReadModel clinics, PatientLockRepository lock, Changes changes) {
        this.plans = plans;
        this.clinics = clinics;
        this.lock = lock;
        this.changes = changes;
    }

    /** Everything a person was ever asked to practise, cut where the plan was on hold or over. */
    public List<AskedPractice> asked(UUID patientId) {
        ZoneId zone = clinics.current().zone();
        return list("patientId = ?1 order by id", patientId).stream()
                .flatMap(programme -> programme.course().asked(programme.id(), programme.planId(), zone).stream())
                .flatMap(asked ->
                        plans.running(asked.planId(), asked.days()).stream().map(asked::within))
                .toList();
    }

    @Override
    public Set<String> types() {
        return Set.of(STARTED, SUSPENDED, RESUMED);
    }

    @Override
    public void handle(ReceivedEvent event) {
        if (!lock.holdUnlessErased(event.patientId())) {
            return;
        }
        UUID id = event.uuid("homeProgrammeId");
        var programme = findByIdOptional(id).orElseGet(() -> {
            if (!event.type().equals(STARTED)) {
                throw new UnknownParent(id);
            }
            return new KnownHomeProgramme(id, event.patientId(), event.uuid("planId"));
        });
        HomeCourse course = programme.course();
        programme.took(
                switch (event.type()) {
                    case STARTED -> course.with(new HomeVersion(event.occurredAt(), items(event.data())));
                    case SUSPENDED -> course.stopped(stop(event));
                    case RESUMED -> course.resumedAt(event.occurredAt());
                    default -> throw new IllegalStateException("not subscribed to " + event.type());
                });
        persist(programme);
        changes.tell(new PlanChanged(event.patientId()));
    }

    private static HomeStop stop(ReceivedEvent event) {
        JsonNode items = event.data().path("itemIds");
        return new HomeStop(
                event.occurredAt(),
                null,
                event.text("suspends"),
                items.isArray()
                        ? each(items)
                                .map(id -> UUID.fromString(id.textValue()))
                                .sorted()
                                .toList()
                        : null);
    }

    private static List<HomeItem> items(JsonNode data) {
        return each(data.path("items"))
                .map(item -> new HomeItem(
                        UUID.fromString(item.path("itemId").textValue()),
                        item.path("exercise").textValue(),
                        item.path("daysPerWeek").intValue(),
                        item.path("supervision").textValue(),
                        item.path("minutes").doubleValue(),
                        item.path("repetitions").doubleValue()))
                .toList();
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
