package health.praxis.outcomes.patientcontext;

import health.praxis.outcomes.instrument.Condition;
import health.praxis.outcomes.interpretation.ThresholdContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Whom thresholds are wanted for when one person is measured, at any time; read once. */
public final class PersonsContexts {

    private final KnownConditions conditions;
    private final ZoneId zone;

    PersonsContexts(KnownConditions conditions, ZoneId zone) {
        this.conditions = conditions;
        this.zone = zone;
    }

    /**
     * The primary condition and the phase of recovery at an instant, a day being one of the clinic's zone; before the
     * condition can have begun there is none.
     */
    public ThresholdContext at(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, zone);
        return conditions
                .primary()
                .filter(known -> known.canHaveBegunBy(day))
                .map(known -> context(known, day))
                .orElseGet(ThresholdContext::ofScoreWithoutCondition);
    }

    /**
     * The same with a condition that once was the primary one, whatever has become of it; without any condition when by what
     * is known now the person cannot have had it. Empty when it cannot be told which of several of its kind is meant, or none
     * of the kind is known.
     */
    public Optional<ThresholdContext> with(Condition condition, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, zone);
        List<PersonsCondition> ofItsKind = conditions.all().stream()
                .filter(known -> known.condition() == condition)
                .toList();
        List<PersonsCondition> begun =
                ofItsKind.stream().filter(known -> known.canHaveBegunBy(day)).toList();
        if (begun.isEmpty()) {
            return ofItsKind.isEmpty() ? Optional.empty() : Optional.of(ThresholdContext.ofScoreWithoutCondition());
        }
        return meant(begun).map(known -> context(known, day));
    }

    /** Of several of one kind the one that began last; where one of them has no onset, the one treated now if that has. */
    private Optional<PersonsCondition> meant(List<PersonsCondition> begun) {
        if (begun.size() == 1) {
            return Optional.of(begun.getFirst());
        }
        if (begun.stream().allMatch(known -> known.onset().isPresent())) {
            return begun.stream()
                    .max(Comparator.comparing(
                            known -> known.onset().orElseThrow().earliest()));
        }
        return conditions
                .primary()
                .filter(known -> begun.contains(known) && known.onset().isPresent());
    }

    private static ThresholdContext context(PersonsCondition known, LocalDate day) {
        return ThresholdContext.ofScore(known.condition(), known.phaseOn(day));
    }
}
