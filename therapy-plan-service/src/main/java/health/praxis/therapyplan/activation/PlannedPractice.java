package health.praxis.therapyplan.activation;

import health.praxis.therapyplan.homeprogramme.HomeProgramme;
import health.praxis.therapyplan.homeprogramme.PractisedItem;
import java.util.List;
import java.util.UUID;

/** A home programme in codes and numbers, as other services may know it. */
record PlannedPractice(UUID homeProgrammeId, List<PractisedItem> items) {

    static PlannedPractice from(HomeProgramme programme) {
        return new PlannedPractice(programme.id(), programme.itemsToPractise());
    }
}
