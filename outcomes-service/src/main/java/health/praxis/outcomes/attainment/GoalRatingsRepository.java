package health.praxis.outcomes.attainment;

import health.praxis.outcomes.patientcontext.People;
import health.praxis.platform.problem.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The ratings of goals of people the caller may see; there is no other way to read one. */
@ApplicationScoped
class GoalRatingsRepository implements PanacheRepositoryBase<GoalRatings, UUID> {

    private final People people;

    GoalRatingsRepository(People people) {
        this.people = people;
    }

    GoalRatings get(UUID id) {
        return findByIdOptional(id)
                .filter(ratings -> people.maySee(ratings.patientId()))
                .orElseThrow(() -> new NotFound("goal attainment", id));
    }

    /** All ratings of a person, in the order they were made. */
    List<GoalRatings> ofPatient(UUID patientId) {
        return list("patientId = ?1 order by ratedAt, id", patientId);
    }

    /** All ratings of a plan, in the order they were made; the plan's person is known to be visible. */
    List<GoalRatings> ofPlan(UUID planId) {
        return list("planId = ?1 order by ratedAt, id", planId);
    }
}
