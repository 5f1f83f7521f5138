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
     * The same with a condition that once was the primary one, whatever has become of it: of several of its kind the one that
     * began last by then; without any condition when by what is known now the person cannot have had it. Empty when it
     * cannot be told which of several is meant, or none of the kind is known.
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
        if (begun.size() == 1) {
            return Optional.of(context(begun.getFirst(), day));
        }
        return begun.stream().anyMatch(known -> known.onset().isEmpty())
                ? Optional.empty()
                : begun.stream()
                        .max(Comparator.comparing(
                                known -> known.onset().orElseThrow().earliest()))
                        .map(known -> context(known, day));
    }

    private static ThresholdContext context(PersonsCondition known, LocalDate day) {
        return ThresholdContext.ofScore(known.condition(), known.phaseOn(day));
    }
}
