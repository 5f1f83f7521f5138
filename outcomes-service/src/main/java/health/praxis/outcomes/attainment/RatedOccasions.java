package health.praxis.outcomes.attainment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** When the goals of people were rated. */
@ApplicationScoped
public class RatedOccasions {

    private final GoalRatingsRepository ratings;

    RatedOccasions(GoalRatingsRepository ratings) {
        this.ratings = ratings;
    }

    /** All of a person, in the order the goals were rated. */
    public List<RatedOccasion> of(UUID patientId) {
        return ratings.ofPatient(patientId).stream().map(GoalRatings::rated).toList();
    }
}
