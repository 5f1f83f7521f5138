package health.praxis.outcomes.instrument;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A published cut-off: what a score on one side of the value was found to go with, and in whom.
 *
 * @param operator {@code <}, {@code <=}, {@code >} or {@code >=}: the side of the value that is meant
 */
public record Cutoff(
        String operator, double value, String meaning, String population, String appliesTo, String source) {

    /** Whom the catalogue's words for the people of a fall cut-off mean; older adults stand for people in general. */
    private static final Map<String, People> PEOPLE = Map.of(
            "Parkinson's disease", new People(Set.of(Condition.PARKINSONS), Phase.ANY),
            "stroke", new People(Set.of(Condition.STROKE), Phase.ANY),
            "chronic stroke", new People(Set.of(Condition.STROKE), Phase.CHRONIC),
            "older adults", new People(Set.of(), Phase.ANY),
            "community older adults", new People(Set.of(), Phase.ANY));

    /** Whom a cut-off was found in; no condition means people in general. */
    private record People(Set<Condition> conditions, Phase phase) {}

    /** Whether it tells who is likely to fall, from the whole score. */
    public boolean concernsFalls() {
        return meaning.contains("fall") && appliesTo.equals(Threshold.SCORE);
    }

    /** Whether a score lies on the side that is meant. */
    public boolean meets(double score) {
        return switch (operator) {
            case "<" -> score < value;
            case "<=" -> score <= value;
            case ">" -> score > value;
            case ">=" -> score >= value;
            default -> throw new IllegalStateException("Checked when the catalogue was read");
        };
    }

    boolean readable() {
        return Set.of("<", "<=", ">", ">=").contains(operator) && (!concernsFalls() || people().isPresent());
    }

    /** Whether it was found in people with this condition, in this phase of recovery. */
    public boolean applies(Condition condition, Phase phase) {
        return people().filter(found -> found.conditions().contains(condition)
                        && (found.phase() == Phase.ANY || found.phase() == phase))
                .isPresent();
    }

    /** Whether it was found in people in general. */
    public boolean meansAnybody() {
        return people().filter(found -> found.conditions().isEmpty()).isPresent();
    }

    private Optional<People> people() {
        return Optional.ofNullable(PEOPLE.get(population));
    }
}
