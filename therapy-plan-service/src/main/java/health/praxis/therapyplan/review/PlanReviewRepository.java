package health.praxis.therapyplan.review;

import health.praxis.platform.access.RecordAccess;
import health.praxis.platform.problem.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reviews of the caller's tenant whose patient the caller may see. */
@ApplicationScoped
class PlanReviewRepository implements PanacheRepositoryBase<PlanReview, UUID> {

    private final RecordAccess access;

    PlanReviewRepository(RecordAccess access) {
        this.access = access;
    }

    PlanReview get(UUID id) {
        return scoped(id, findByIdOptional(id));
    }

    PlanReview getForChange(UUID id) {
        return scoped(id, findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE));
    }

    private PlanReview scoped(UUID id, Optional<PlanReview> found) {
        return found.filter(review -> access.includes(review.patientId()))
                .orElseThrow(() -> new NotFound(PlanReview.NOUN, id));
    }

    boolean isOpen(UUID planId, ReviewReason reason) {
        return count(
                        "planId = ?1 and cause = ?2 and causeKey = ?3 and outcome is null",
                        planId,
                        reason.cause(),
                        reason.key())
                > 0;
    }

    /** The open reviews of a plan, held until the transaction ends. */
    List<PlanReview> openForChange(UUID planId) {
        return find("planId = ?1 and outcome is null order by id", planId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** At most {@code rows} reviews of a person after {@code after}, in the order they were asked for. */
    List<PlanReview> page(UUID patientId, boolean openOnly, UUID after, int rows) {
        if (!access.includes(patientId)) {
            return List.of();
        }
        String open = openOnly ? " and outcome is null" : "";
        return find("patientId = ?1 and id > ?2" + open + " order by id", patientId, after)
                .page(0, rows)
                .list();
    }
}
