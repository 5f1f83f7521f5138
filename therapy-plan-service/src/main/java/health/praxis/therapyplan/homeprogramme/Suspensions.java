package health.praxis.therapyplan.homeprogramme;

import health.praxis.platform.problem.RuleRefused;
import health.praxis.platform.problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** All red flags that stop practice of one programme, each once. They are added one by one and taken back together. */
record Suspensions(List<Suspension> all) {

    boolean isBy(UUID redFlagId) {
        return all.stream().anyMatch(suspension -> suspension.redFlagId().equals(redFlagId));
    }

    boolean stop(HomeExercise item) {
        return all.stream().anyMatch(suspension -> suspension.stops(item));
    }

    List<Suspension> and(Suspension added) {
        return Stream.concat(all.stream(), Stream.of(added)).toList();
    }

    /** @throws RuleRefused unless exactly the flags that suspend are named */
    void requireAllCleared(List<UUID> cleared) {
        var wrong = new ArrayList<Violation>();
        for (var suspension : all) {
            if (!cleared.contains(suspension.redFlagId())) {
                wrong.add(Violation.at(
                        "/clearedRedFlagIds",
                        "red-flag-not-cleared",
                        "Red flag " + suspension.redFlagId() + " still suspends practice and is not named."));
            }
        }
        for (int i = 0; i < cleared.size(); i++) {
            if (!isBy(cleared.get(i))) {
                wrong.add(Violation.at(
                        "/clearedRedFlagIds/" + i,
                        "red-flag-unknown",
                        "This red flag does not suspend the programme."));
            }
        }
        if (!wrong.isEmpty()) {
            throw new RuleRefused("Resuming names every red flag that suspends, and no other.", wrong);
        }
    }
}
