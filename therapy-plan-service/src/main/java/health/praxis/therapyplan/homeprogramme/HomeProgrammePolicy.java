package health.praxis.therapyplan.homeprogramme;

import health.praxis.platform.problem.RuleRefused;
import health.praxis.platform.problem.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What the items of a programme must keep; all that is broken is told at once. */
final class HomeProgrammePolicy {

    private HomeProgrammePolicy() {}

    /**
     * @param known ids of the items the programme already has
     * @throws RuleRefused naming every broken rule
     */
    static void check(List<HomeExercise> items, Set<UUID> known) {
        var broken = new ArrayList<Violation>();
        var seen = new HashSet<UUID>();
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            if (item.isWithoutDose()) {
                broken.add(Violation.at("/items/" + i, "item-without-dose", "An item has minutes or repetitions."));
            }
            if (item.itemId() != null && !known.contains(item.itemId())) {
                broken.add(Violation.at(
                        "/items/" + i + "/itemId", "item-unknown", "The programme has no such item; send null."));
            }
            if (item.itemId() != null && !seen.add(item.itemId())) {
                broken.add(Violation.at("/items/" + i + "/itemId", "item-twice", "An item is there once."));
            }
        }
        RuleRefused.ifAny(broken, "The programme breaks");
    }
}
