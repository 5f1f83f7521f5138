package health.praxis.therapyplan.prescription;

import health.praxis.platform.caller.CurrentCaller;
import health.praxis.platform.persistence.Identities;
import health.praxis.platform.problem.RuleRefused;
import health.praxis.platform.problem.Violation;
import health.praxis.platform.request.ExpectedVersion;
import health.praxis.therapyplan.plan.TherapyPlanService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Prescribing, overriding cautions, withdrawing. What changes in an active plan is in force with its next revision. */
@ApplicationScoped
public class PrescriptionService {

    private final PrescriptionRepository prescriptions;
    private final TherapyPlanService plans;
    private final TechniqueRules rules;
    private final Identities identities;
    private final CurrentCaller caller;
    private final Clock clock;

    PrescriptionService(
            PrescriptionRepository prescriptions,
            TherapyPlanService plans,
            TechniqueRules rules,
            Identities identities,
            CurrentCaller caller,
            Clock clock) {
        this.prescriptions = prescriptions;
        this.plans = plans;
        this.rules = rules;
        this.identities = identities;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public PrescriptionResponse prescribe(UUID planId, PrescriptionDefinition definition) {
        var plan = plans.planForChange(planId);
        plan.requireOpen("given a prescription");
        var prescription =
                Prescription.prescribe(identities.next(), planId, plan.patientId(), definition, clock.instant());
        prescriptions.persist(prescription);
        return PrescriptionResponse.from(prescription);
    }

    @Transactional
    PrescriptionResponse override(UUID id, ExpectedVersion expected, OverrideCautionRequest request) {
        var prescription = forChange(id, expected);
        requireCaution(prescription, request.precaution());
        prescription.override(
                new CautionOverride(
                        request.precaution(), request.reason(), caller.get().subject(), clock.instant()),
                clock.instant());
        return PrescriptionResponse.from(prescription);
    }

    @Transactional
    PrescriptionResponse withdraw(UUID id, ExpectedVersion expected, String reason) {
        var prescription = forChange(id, expected);
        prescription.withdraw(reason, clock.instant());
        return PrescriptionResponse.from(prescription);
    }

    /** The prescriptions of a plan that are in use, in the order they were made. */
    public List<Prescription> inUse(UUID planId) {
        return prescriptions.ofPlan(planId).stream()
                .filter(prescription -> prescription.withdrawnReason().isEmpty())
                .toList();
    }

    /** What keeps these prescriptions from coming into force for somebody with these precautions. */
    public List<TechniqueConflict> conflicts(List<Prescription> prescribed, Set<String> precautions) {
        return prescribed.stream()
                .flatMap(prescription -> rules
                        .brokenBy(prescription.definition().technique(), precautions)
                        .stream()
                        .filter(rule -> !overridden(prescription, rule, precautions))
                        .map(rule -> new TechniqueConflict(
                                prescription.id(),
                                rule.severity() == TechniqueRule.Severity.CONTRAINDICATION,
                                rule.id(),
                                rule.text())))
                .toList();
    }

    List<PrescriptionResponse> ofPlan(UUID planId) {
        return prescriptions.ofPlan(plans.plan(planId).id()).stream()
                .map(PrescriptionResponse::from)
                .toList();
    }

    PrescriptionResponse get(UUID id) {
        return PrescriptionResponse.from(prescriptions.get(id));
    }

    private static boolean overridden(Prescription prescription, TechniqueRule rule, Set<String> precautions) {
        return rule.severity() == TechniqueRule.Severity.CAUTION
                && rule.precautions().stream().filter(precautions::contains).allMatch(prescription::isOverridden);
    }

    private void requireCaution(Prescription prescription, String precaution) {
        var broken = rules.brokenBy(prescription.definition().technique(), Set.of(precaution));
        if (broken.isEmpty()) {
            throw new RuleRefused(Violation.at(
                    "/precaution", "no-such-caution", "No rule asks for care with this technique and precaution."));
        }
        if (broken.stream().anyMatch(rule -> rule.severity() == TechniqueRule.Severity.CONTRAINDICATION)) {
            throw new RuleRefused(
                    Violation.at("/precaution", "contraindication-stands", "A contraindication cannot be overridden."));
        }
    }

    private Prescription forChange(UUID id, ExpectedVersion expected) {
        plans.planForChange(prescriptions.planOf(id)).requireOpen("the home of a prescription that changes");
        var prescription = prescriptions.getForChange(id);
        expected.check(prescription.version());
        return prescription;
    }
}
