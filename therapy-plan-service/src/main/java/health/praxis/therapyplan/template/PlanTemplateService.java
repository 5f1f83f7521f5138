package health.praxis.therapyplan.template;

import health.praxis.platform.problem.NotFound;
import health.praxis.platform.problem.RuleRefused;
import health.praxis.platform.problem.Violation;
import health.praxis.therapyplan.goal.Baseline;
import health.praxis.therapyplan.goal.GoalService;
import health.praxis.therapyplan.goal.MeasuredTarget;
import health.praxis.therapyplan.homeprogramme.HomeProgrammeService;
import health.praxis.therapyplan.patientfacts.EpisodeStanding;
import health.praxis.therapyplan.patientfacts.PatientFactsReadModel;
import health.praxis.therapyplan.plan.ConditionKey;
import health.praxis.therapyplan.plan.DraftTherapyPlanRequest;
import health.praxis.therapyplan.plan.TemplateReference;
import health.praxis.therapyplan.plan.TherapyPlanResponse;
import health.praxis.therapyplan.plan.TherapyPlanService;
import health.praxis.therapyplan.prescription.PrescriptionService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/** Choosing a template and turning it into a draft, whole or not at all. */
@ApplicationScoped
public class PlanTemplateService {

    private final PlanTemplates templates;
    private final TherapyPlanService plans;
    private final GoalService goals;
    private final PrescriptionService prescriptions;
    private final HomeProgrammeService homeProgrammes;
    private final PatientFactsReadModel facts;
    private final Clock clock;

    PlanTemplateService(
            PlanTemplates templates,
            TherapyPlanService plans,
            GoalService goals,
            PrescriptionService prescriptions,
            HomeProgrammeService homeProgrammes,
            PatientFactsReadModel facts,
            Clock clock) {
        this.templates = templates;
        this.plans = plans;
        this.goals = goals;
        this.prescriptions = prescriptions;
        this.homeProgrammes = homeProgrammes;
        this.facts = facts;
        this.clock = clock;
    }

    /** What {@link #instantiate} needs to know; asked before the transaction. */
    EpisodeStanding standing(InstantiateTemplateRequest request) {
        return plans.standing(request.patientId(), request.episodeId());
    }

    /** A draft with all that the template has; its goals wait for agreement. */
    @Transactional
    TherapyPlanResponse instantiate(InstantiateTemplateRequest request, EpisodeStanding standing) {
        var template = templates
                .find(request.templateId())
                .orElseThrow(() -> new RuleRefused(
                        Violation.at("/templateId", "template-unknown", "There is no template of this id.")));
        checkTargets(template, request);
        var content = template.content(condition(template, request), reviewBy(template, request));
        var plan = plans.draft(
                new DraftTherapyPlanRequest(request.episodeId(), request.patientId(), content, request.occurredAt()),
                new TemplateReference(template.id(), template.version()),
                standing);
        setGoals(plan.id(), template, request);
        template.prescriptions()
                .forEach(prescribed -> prescriptions.prescribe(plan.id(), prescribed.from(request.startsOn())));
        homeProgrammes.write(plan.id(), null, template.homeProgramme());
        return plan;
    }

    List<PlanTemplate> forCondition(String condition) {
        return templates.all().stream()
                .filter(template -> condition == null
                        || template.conditions().stream()
                                .anyMatch(key -> key.key().equals(condition)))
                .toList();
    }

    PlanTemplate get(String id) {
        return templates.find(id).orElseThrow(() -> new NotFound("There is no such plan template."));
    }

    TherapyPlanResponse plan(UUID id) {
        return plans.get(id);
    }

    private void setGoals(UUID planId, PlanTemplate template, InstantiateTemplateRequest request) {
        var ids = new HashMap<String, UUID>();
        for (var goal : template.goals()) {
            var target = target(goal, request);
            var definition =
                    goal.definition(ids.get(goal.parent()), request.startsOn(), target, baseline(target, request));
            ids.put(goal.key(), goals.set(planId, definition).id());
        }
    }

    private static MeasuredTarget target(TemplateGoal goal, InstantiateTemplateRequest request) {
        var usual = goal.targetFrom(request.startsOn());
        return request.targets().stream()
                .filter(chosen -> usual != null && chosen.goal().equals(goal.key()))
                .findFirst()
                .map(chosen -> new MeasuredTarget(usual.instrument(), usual.comparator(), chosen.value(), usual.due()))
                .orElse(usual);
    }

    private static Baseline baseline(MeasuredTarget target, InstantiateTemplateRequest request) {
        return request.baselines().stream()
                .filter(known -> target != null && known.instrument().equals(target.instrument()))
                .findFirst()
                .orElse(null);
    }

    private static void checkTargets(PlanTemplate template, InstantiateTemplateRequest request) {
        for (int i = 0; i < request.targets().size(); i++) {
            String key = request.targets().get(i).goal();
            boolean known =
                    template.goals().stream().anyMatch(goal -> goal.key().equals(key) && goal.target() != null);
            if (!known) {
                throw new RuleRefused(Violation.at(
                        "/targets/" + i + "/goal",
                        "goal-unknown",
                        "The template has no goal with a target of this key."));
            }
        }
    }

    private ConditionKey condition(PlanTemplate template, InstantiateTemplateRequest request) {
        if (request.condition() != null) {
            if (!template.conditions().contains(request.condition())) {
                throw new RuleRefused(Violation.at(
                        "/condition", "condition-not-served", "The template does not serve this condition."));
            }
            return request.condition();
        }
        if (template.conditions().size() == 1) {
            return template.conditions().getFirst();
        }
        var present = facts.conditions(request.patientId());
        var served = template.conditions().stream()
                .filter(key -> present.contains(key.key()))
                .toList();
        if (served.size() != 1) {
            throw new RuleRefused(Violation.at(
                    "/condition", "condition-needed", "Say which of the template's conditions is treated."));
        }
        return served.getFirst();
    }

    private LocalDate reviewBy(PlanTemplate template, InstantiateTemplateRequest request) {
        return request.reviewBy() == null
                ? LocalDate.ofInstant(clock.instant(), facts.clinicZone()).plusDays(template.reviewAfterDays())
                : request.reviewBy();
    }
}
