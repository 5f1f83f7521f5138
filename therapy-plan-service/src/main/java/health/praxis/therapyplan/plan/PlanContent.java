package health.praxis.therapyplan.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a plan says apart from goals, prescriptions and home programme. A draft may leave parts open; activation tells
 * which are missing.
 *
 * @param condition the condition treated, or null while open
 * @param needs physical, mental and emotional needs
 * @param components decisions about the components of care, each at most once
 * @param expectedDuration how long treatment is expected to take, or null while open
 * @param reviewBy the day by which the plan is looked at again, in the clinic's zone, or null while open
 */
public record PlanContent(
        ConditionKey condition,
        @Valid Needs needs,
        @Size(max = 20) List<@NotNull @Valid PlannedComponent> components,
        @Valid ExpectedDuration expectedDuration,
        LocalDate reviewBy) {

    static final PlanContent EMPTY = new PlanContent(null, null, null, null, null);

    public PlanContent {
        needs = needs == null ? Needs.NONE_STATED : needs;
        components = components == null ? List.of() : List.copyOf(components);
    }

    /** The decision about a component, or empty while there is none. */
    public Optional<PlannedComponent> decisionOn(CareComponent component) {
        return components.stream()
                .filter(planned -> planned.component() == component)
                .findFirst();
    }

    /** True when the plan does something about the component. */
    public boolean addresses(CareComponent component) {
        return decisionOn(component).filter(PlannedComponent::addressed).isPresent();
    }
}
