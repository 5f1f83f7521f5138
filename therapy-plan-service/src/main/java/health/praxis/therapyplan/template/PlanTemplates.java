package health.praxis.therapyplan.template;

import com.fasterxml.jackson.databind.ObjectMapper;
import health.praxis.therapyplan.goal.GoalPolicy;
import health.praxis.therapyplan.goal.Horizon;
import health.praxis.therapyplan.plan.CareComponent;
import health.praxis.therapyplan.plan.PlannedComponent;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All templates, read and checked at start: a template that could never become a plan keeps the service down. */
@Startup
@Singleton
class PlanTemplates {

    private static final String FOLDER = "plan-templates/";

    private final Map<String, PlanTemplate> byId = new LinkedHashMap<>();

    PlanTemplates(ObjectMapper json, Validator validator, GoalPolicy goalPolicy) {
        for (String name : read(json, "index.v1.json", Index.class).templates()) {
            var template = read(json, name, PlanTemplate.class);
            check(template, validator, goalPolicy);
            if (byId.put(template.id(), template) != null) {
                throw broken(template, "two templates have this id");
            }
        }
    }

    List<PlanTemplate> all() {
        return List.copyOf(byId.values());
    }

    Optional<PlanTemplate> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    static void check(PlanTemplate template, Validator validator, GoalPolicy goalPolicy) {
        var violations = validator.validate(template);
        if (!violations.isEmpty()) {
            throw broken(
                    template, violations.iterator().next().getPropertyPath().toString());
        }
        var decided = new HashSet<CareComponent>();
        for (PlannedComponent planned : template.components()) {
            if (!decided.add(planned.component())) {
                throw broken(template, planned.component() + " is decided twice");
            }
        }
        if (decided.size() < CareComponent.values().length) {
            throw broken(template, "a component of care is not decided");
        }
        checkGoals(template, goalPolicy);
    }

    private static void checkGoals(PlanTemplate template, GoalPolicy goalPolicy) {
        var horizons = new HashMap<String, Horizon>();
        for (var goal : template.goals()) {
            boolean rightParent = goal.horizon() == Horizon.LONG
                    ? goal.parent() == null
                    : horizons.get(goal.parent()) == Horizon.LONG;
            if (!rightParent) {
                throw broken(template, goal.key() + " has no right parent before it");
            }
            if (horizons.put(goal.key(), goal.horizon()) != null || goal.withoutMeasure()) {
                throw broken(template, goal.key() + " is there twice or cannot be measured");
            }
            if (goal.target() != null) {
                goalPolicy.checkTarget(goal.targetFrom(LocalDate.EPOCH));
            }
        }
        if (!horizons.containsValue(Horizon.LONG) || !horizons.containsValue(Horizon.SHORT)) {
            throw broken(template, "a long-term and a short-term goal are needed");
        }
    }

    private static <T> T read(ObjectMapper json, String name, Class<T> type) {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(FOLDER + name)) {
            return json.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(FOLDER + name + " is not readable", e);
        }
    }

    private static IllegalStateException broken(PlanTemplate template, String what) {
        return new IllegalStateException("plan template " + template.id() + ": " + what);
    }

    /** @param templates file names beside this one */
    record Index(List<String> templates) {}
}
