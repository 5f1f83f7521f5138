package health.praxis.therapyplan.plan;

import health.praxis.platform.problem.RuleRefused;
import health.praxis.platform.problem.Violation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** What a plan's content must keep even while it is a draft; all that is broken is told at once. */
final class PlanContentPolicy {

    private PlanContentPolicy() {}

    /** @throws RuleRefused naming every broken rule */
    static void check(PlanContent content) {
        var broken = new ArrayList<Violation>();
        describedNeed(broken, "physical", content.needs().physical());
        describedNeed(broken, "mental", content.needs().mental());
        describedNeed(broken, "emotional", content.needs().emotional());
        components(broken, content.components());
        if (content.expectedDuration() != null && content.expectedDuration().reversed()) {
            broken.add(Violation.at(
                    "/content/expectedDuration",
                    "duration-reversed",
                    "The shortest duration is not above the longest."));
        }
        RuleRefused.ifAny(broken, "The plan's content breaks");
    }

    private static void describedNeed(List<Violation> broken, String area, Need need) {
        if (need != null && need.undescribed()) {
            broken.add(Violation.at(
                    "/content/needs/" + area + "/description",
                    "need-without-description",
                    "A need that is identified says what it is."));
        }
    }

    private static void components(List<Violation> broken, List<PlannedComponent> components) {
        var seen = EnumSet.noneOf(CareComponent.class);
        for (int i = 0; i < components.size(); i++) {
            var planned = components.get(i);
            String pointer = "/content/components/" + i;
            if (!seen.add(planned.component())) {
                broken.add(Violation.at(pointer, "component-twice", "A component is decided once."));
            }
            if (planned.lacksReason()) {
                broken.add(Violation.at(
                        pointer + "/note",
                        "not-indicated-without-reason",
                        "A component that is not indicated says why."));
            }
        }
    }
}
