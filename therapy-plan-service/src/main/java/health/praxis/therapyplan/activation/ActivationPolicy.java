package health.praxis.therapyplan.activation;

import static health.praxis.therapyplan.activation.ActivationRule.when;

import health.praxis.platform.problem.RuleRefused;
import health.praxis.therapyplan.goal.Goal;
import health.praxis.therapyplan.goal.Horizon;
import health.praxis.therapyplan.plan.CareComponent;
import health.praxis.therapyplan.plan.Need;
import health.praxis.therapyplan.prescription.TechniqueConflict;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a plan needs to be in force. Each rule is a named value with its refusal; all that is missing is told at once. */
final class ActivationPolicy {

    /** A plan is looked at again at the latest this many days after today. */
    static final int LONGEST_UNREVIEWED_DAYS = 90;

    static final ActivationRule LONG_TERM_GOAL =
            when("long-term-goal-missing", "The plan has no long-term goal.", plan -> !plan.hasGoal(Horizon.LONG));

    static final ActivationRule SHORT_TERM_GOAL =
            when("short-term-goal-missing", "The plan has no short-term goal.", plan -> !plan.hasGoal(Horizon.SHORT));

    static final ActivationRule MEASURABLE_GOALS = new ActivationRule(
            "goal-not-measurable",
            plan -> plan.goals().stream()
                    .filter(goal -> !goal.isMeasurable())
                    .map(goal -> named(goal) + " has neither a target nor an attainment scale."));

    static final ActivationRule AGREED_GOALS = new ActivationRule(
            "goal-not-agreed",
            plan -> plan.goals().stream()
                    .filter(goal -> !goal.isAgreed())
                    .map(goal -> named(goal) + " is not agreed by " + missingParties(goal) + "."));

    static final ActivationRule PRESCRIPTION = when(
            "prescription-missing",
            "The plan prescribes no treatment.",
            plan -> plan.prescriptions().isEmpty());

    static final ActivationRule NEEDS_STATED = new ActivationRule(
            "need-not-stated",
            plan -> Stream.of(
                            stated("physical", plan.content().needs().physical()),
                            stated("mental", plan.content().needs().mental()),
                            stated("emotional", plan.content().needs().emotional()))
                    .flatMap(refusals -> refusals));

    static final ActivationRule NEEDS_COVERED = new ActivationRule(
            "need-not-covered",
            plan -> Stream.of(
                            covered(
                                    plan,
                                    "physical",
                                    plan.content().needs().physical(),
                                    CareComponent.PHYSICAL_ACTIVITY,
                                    CareComponent.DAILY_LIVING_SKILLS),
                            covered(
                                    plan,
                                    "mental",
                                    plan.content().needs().mental(),
                                    CareComponent.COGNITIVE_REHABILITATION,
                                    CareComponent.MENTAL_HEALTH_CARE),
                            covered(
                                    plan,
                                    "emotional",
                                    plan.content().needs().emotional(),
                                    CareComponent.MENTAL_HEALTH_CARE))
                    .flatMap(refusals -> refusals));

    static final ActivationRule COMPONENTS_DECIDED = new ActivationRule(
            "component-not-decided",
            plan -> Arrays.stream(CareComponent.values())
                    .filter(component -> plan.content().decisionOn(component).isEmpty())
                    .map(component -> "The component " + component + " is neither addressed nor ruled out."));

    static final ActivationRule EXPECTED_DURATION = when(
            "expected-duration-missing",
            "The plan says no expected duration.",
            plan -> plan.content().expectedDuration() == null);

    static final ActivationRule REVIEW_DATE = when(
            "review-date-out-of-range",
            "The plan is to be reviewed after today and within " + LONGEST_UNREVIEWED_DAYS + " days.",
            plan -> plan.content().reviewBy() == null
                    || !plan.content().reviewBy().isAfter(plan.today())
                    || plan.content().reviewBy().isAfter(plan.today().plusDays(LONGEST_UNREVIEWED_DAYS)));

    static final ActivationRule ALIVE = when(
            "patient-deceased", "The person has died.", plan -> plan.facts().deceased());

    static final ActivationRule RECORD_OPEN = when(
            "patient-archived",
            "The person's record is archived.",
            plan -> plan.facts().isArchived());

    static final ActivationRule EPISODE_ACTIVE = when(
            "episode-not-active",
            "The episode of care is not active.",
            plan -> !plan.facts().isActive(plan.episodeId()));

    static final ActivationRule CONDITION_ON_RECORD = when(
            "condition-not-on-record",
            "The condition the plan treats is missing, or the person's record does not show it as present.",
            plan -> plan.content().condition() == null
                    || !plan.facts().hasCondition(plan.content().condition().key()));

    static final ActivationRule TREATMENT_CONSENT = when(
            "treatment-consent-missing",
            "No consent to treatment is in force.",
            plan -> !plan.facts().consentsToTreatment());

    static final ActivationRule NO_CONTRAINDICATION = new ActivationRule(
            "technique-contraindicated",
            plan -> plan.conflicts().stream()
                    .filter(TechniqueConflict::contraindicated)
                    .map(conflict -> named(conflict) + " " + conflict.text()));

    static final ActivationRule CAUTIONS_OVERRIDDEN = new ActivationRule(
            "caution-not-overridden",
            plan -> plan.conflicts().stream()
                    .filter(conflict -> !conflict.contraindicated())
                    .map(conflict ->
                            named(conflict) + " " + conflict.text() + " A physician may override this with a reason."));

    static final ActivationRule INTENSIVE_NEEDS_TWO_DISCIPLINES = when(
            "intensive-needs-two-disciplines",
            "An intensive programme needs treatment of two disciplines or more.",
            plan -> plan.facts().isIntensive(plan.episodeId()) && plan.disciplines() < 2);

    /** What going on after a pause needs. */
    static final List<ActivationRule> FOR_RESUMPTION = List.of(
            LONG_TERM_GOAL,
            SHORT_TERM_GOAL,
            MEASURABLE_GOALS,
            AGREED_GOALS,
            PRESCRIPTION,
            NEEDS_STATED,
            NEEDS_COVERED,
            COMPONENTS_DECIDED,
            EXPECTED_DURATION,
            ALIVE,
            RECORD_OPEN,
            EPISODE_ACTIVE,
            CONDITION_ON_RECORD,
            TREATMENT_CONSENT,
            NO_CONTRAINDICATION,
            CAUTIONS_OVERRIDDEN,
            INTENSIVE_NEEDS_TWO_DISCIPLINES);

    /** What coming into force needs, first or by a revision. */
    static final List<ActivationRule> FOR_ACTIVATION =
            Stream.concat(FOR_RESUMPTION.stream(), Stream.of(REVIEW_DATE)).toList();

    private ActivationPolicy() {}

    /** @throws RuleRefused naming all that is missing */
    static void check(List<ActivationRule> rules, ProposedPlan plan) {
        var missing = rules.stream().flatMap(rule -> rule.violations(plan)).toList();
        if (!missing.isEmpty()) {
            throw new RuleRefused(missing.size() + " thing(s) keep the plan from being in force; see errors.", missing);
        }
    }

    private static String named(Goal goal) {
        return "The " + goal.horizon().name().toLowerCase(Locale.ROOT) + "-term goal " + goal.id();
    }

    private static String named(TechniqueConflict conflict) {
        return "Prescription " + conflict.prescriptionId() + ":";
    }

    private static String missingParties(Goal goal) {
        boolean patient = goal.patientAgreement().isEmpty();
        boolean therapist = goal.therapistAgreement().isEmpty();
        if (patient && therapist) {
            return "the patient (or representative) and a therapist";
        }
        return patient ? "the patient (or representative)" : "a therapist";
    }

    private static Stream<String> stated(String area, Need need) {
        return need == null ? Stream.of("Nobody has stated the person's " + area + " needs.") : Stream.empty();
    }

    private static Stream<String> covered(ProposedPlan plan, String area, Need need, CareComponent... components) {
        boolean open = need != null
                && need.identified()
                && Arrays.stream(components)
                        .noneMatch(component -> plan.content().addresses(component));
        return open
                ? Stream.of("The person's " + area + " need is not covered: address one of "
                        + String.join(
                                ", ",
                                Arrays.stream(components)
                                        .map(CareComponent::toString)
                                        .toList())
                        + ".")
                : Stream.empty();
    }
}
