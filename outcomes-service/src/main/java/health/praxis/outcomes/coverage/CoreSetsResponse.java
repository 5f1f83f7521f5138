package health.praxis.outcomes.coverage;

import health.praxis.outcomes.instrument.Keyed;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * Which measures belong together, and when they are due.
 *
 * @param items the core sets
 * @param schedule the numbers that decide when a measure is due
 */
public record CoreSetsResponse(
        List<CoreSetResponse> items, List<ScheduleRuleResponse> schedule, String version, LocalDate date) {

    /**
     * @param source who asks for the measures
     * @param evidence where that was read, or that it was recalled and needs a check
     * @param confirmation {@code sourced} or {@code to-be-confirmed-by-a-clinician}
     */
    public record CoreSetResponse(
            String id,
            String name,
            List<String> conditions,
            List<String> disciplines,
            List<String> notInProgrammes,
            List<String> measures,
            String source,
            String evidence,
            String confirmation) {}

    /** @param confirmation {@code sourced} or {@code to-be-confirmed-by-a-clinician} */
    public record ScheduleRuleResponse(String rule, int days, String meaning, String source, String confirmation) {}

    static CoreSetsResponse of(CoreSets sets) {
        return new CoreSetsResponse(
                sets.all().stream().map(CoreSetsResponse::set).toList(),
                sets.schedule().stream()
                        .map(rule -> new ScheduleRuleResponse(
                                rule.name().key(),
                                rule.days(),
                                rule.meaning(),
                                rule.source(),
                                rule.confirmation().key()))
                        .toList(),
                sets.version(),
                sets.date());
    }

    private static CoreSetResponse set(CoreSet set) {
        return new CoreSetResponse(
                set.id(),
                set.name(),
                keys(set.conditions()),
                keys(set.disciplines()),
                keys(set.notInProgrammes()),
                set.measures(),
                set.source(),
                set.evidence(),
                set.confirmation().key());
    }

    private static List<String> keys(Collection<? extends Keyed> values) {
        return values.stream().map(Keyed::key).sorted().toList();
    }
}
