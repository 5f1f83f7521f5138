package health.praxis.therapyplan.homeprogramme;

import health.praxis.platform.event.ReceivedEvent;
import health.praxis.platform.inbox.EventHandler;
import health.praxis.therapyplan.patientfacts.PatientFactsReadModel;
import health.praxis.therapyplan.patientfacts.PatientLockRepository;
import health.praxis.therapyplan.review.PlanReviewService;
import health.praxis.therapyplan.review.ReviewCause;
import health.praxis.therapyplan.review.ReviewReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Answers red flags: practice stops as far as the flag says, and the plans of the person are to be reviewed by the
 * flag's own day. A historic flag was raised on an old fact: it stops nothing and asks for no review.
 */
@ApplicationScoped
class RedFlagHandler implements EventHandler {

    private static final String RAISED = "health.praxis.session.red-flag-raised.v1";
    private static final String RESOLVED = "health.praxis.session.red-flag-resolved.v1";

    private final HomeProgrammeService programmes;
    private final PlanReviewService reviews;
    private final PatientFactsReadModel facts;
    private final PatientLockRepository locks;
    private final Clock clock;

    RedFlagHandler(
            HomeProgrammeService programmes,
            PlanReviewService reviews,
            PatientFactsReadModel facts,
            PatientLockRepository locks,
            Clock clock) {
        this.programmes = programmes;
        this.reviews = reviews;
        this.facts = facts;
        this.locks = locks;
        this.clock = clock;
    }

    @Override
    public Set<String> types() {
        return Set.of(RAISED, RESOLVED);
    }

    @Override
    public void handle(ReceivedEvent event) {
        locks.hold(event.patientId());
        UUID redFlag = event.uuid("redFlagId");
        if (event.type().equals(RESOLVED)) {
            programmes.redFlagResolved(redFlag);
            return;
        }
        if (event.data().path("historic").booleanValue()) {
            return;
        }
        // plans before their programmes, in the order every change of both holds them
        reviews.requestForPlansOf(event.patientId(), ReviewReason.of(ReviewCause.RED_FLAG, redFlag), dueOn(event));
        scope(event.text("suspends"))
                .map(scope -> new Suspension(redFlag, scope, itemIds(event), event.occurredAt()))
                .ifPresent(suspension -> programmes.suspend(event.patientId(), suspension));
    }

    private static Optional<SuspensionScope> scope(String suspends) {
        return switch (suspends) {
            case "nothing" -> Optional.empty();
            case "item" -> Optional.of(SuspensionScope.ITEM);
            case "alone-items" -> Optional.of(SuspensionScope.ALONE_ITEMS);
            // a scope this release does not know is met with the widest one
            default -> Optional.of(SuspensionScope.PROGRAMME);
        };
    }

    private static List<UUID> itemIds(ReceivedEvent event) {
        var named = event.data().path("itemIds");
        if (!named.isArray() || named.isEmpty()) {
            return null;
        }
        var ids = new ArrayList<UUID>();
        named.forEach(id -> ids.add(UUID.fromString(id.textValue())));
        return List.copyOf(ids);
    }

    private LocalDate dueOn(ReceivedEvent event) {
        String dueBy = event.text("dueBy");
        var zone = facts.clinicZone();
        var usual = LocalDate.ofInstant(clock.instant(), zone).plusDays(2);
        return dueBy == null ? usual : LocalDate.ofInstant(Instant.parse(dueBy), zone);
    }
}
