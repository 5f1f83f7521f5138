package health.praxis.session.homepractice;

import health.praxis.platform.problem.RuleRefused;
import health.praxis.platform.problem.Violation;
import health.praxis.session.patient.PatientStanding;
import health.praxis.session.patient.People;
import health.praxis.session.plan.KnownHomeProgramme;
import health.praxis.session.plan.KnownPlan;
import health.praxis.session.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Whose practice may be put on record, and under which programme. A programme that this service has not read of yet is
 * taken on trust: the practice would otherwise be lost with the device that holds it.
 */
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
        if (isOfSomebodyElse(patientId, practice)) {
            broken.add(Violation.at(
                    "/homeProgrammeId", "programme-of-another-patient", "The home programme is another patient's."));
        }
        if (!broken.isEmpty()) {
            throw new RuleRefused("The practice breaks " + broken.size() + " rule(s); see errors.", broken);
        }
    }

    private Optional<KnownHomeProgramme> programme(UUID patientId, Practice practice) {
        return programmes(plans.ofPatient(patientId)).stream()
                .filter(programme -> programme.homeProgrammeId().equals(practice.homeProgrammeId()))
                .findFirst();
    }

    private boolean isOfSomebodyElse(UUID patientId, Practice practice) {
        return practice.homeProgrammeId() != null
                && plans.ownerOfHomeProgramme(practice.homeProgrammeId())
                        .filter(owner -> !owner.equals(patientId))
                        .isPresent();
    }

    private static List<KnownHomeProgramme> programmes(List<KnownPlan> plans) {
        return plans.stream()
                .map(KnownPlan::homeProgramme)
                .flatMap(Optional::stream)
                .toList();
    }
}
