package health.praxis.session.homepractice;

import health.praxis.platform.problem.RuleRefused;
import health.praxis.platform.problem.Violation;
import health.praxis.session.patient.PatientStanding;
import health.praxis.session.patient.People;
import health.praxis.session.plan.KnownHomeProgramme;
import health.praxis.session.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;

/** Whose practice may be put on record, how it is counted, and of which items of a programme whose facts have been read. */
@ApplicationScoped
class HomePracticePolicy {

    private final People people;
    private final Plans plans;

    HomePracticePolicy(People people, Plans plans) {
        this.people = people;
        this.plans = plans;
    }

    /** @throws RuleRefused naming every broken rule */
    void check(UUID patientId, Practice practice) {
        var broken = new ArrayList<Violation>();
        if (people.known(patientId).filter(PatientStanding::isArchived).isPresent()) {
            broken.add(Violation.at("/patientId", "patient-archived", "This record takes nothing new."));
        }
        for (int i = 0; i < practice.items().size(); i++) {
            if (!practice.items().get(i).statesAnAmount()) {
                broken.add(Violation.at(
                        "/items/" + i,
                        "neither-minutes-nor-repetitions",
                        "Say how long or how often this was practised."));
            }
        }
        programme(patientId, practice).ifPresent(programme -> {
            var items = new HashSet<>(programme.itemIds());
            for (int i = 0; i < practice.items().size(); i++) {
                var itemId = practice.items().get(i).itemId();
                if (itemId != null && !items.contains(itemId)) {
                    broken.add(Violation.at(
                            "/items/" + i + "/itemId", "item-unknown", "The home programme has no such item."));
                }
            }
        });
        RuleRefused.ifAny(broken, "The practice breaks");
    }

    private Optional<KnownHomeProgramme> programme(UUID patientId, Practice practice) {
        return plans.homeProgrammes(patientId).stream()
                .filter(programme -> programme.homeProgrammeId().equals(practice.homeProgrammeId()))
                .findFirst();
    }
}
