package health.praxis.outcomes.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.praxis.outcomes.instrument.Condition;
import health.praxis.outcomes.instrument.Discipline;
import health.praxis.outcomes.instrument.InstrumentCatalogue;
import health.praxis.outcomes.instrument.Keyed;
import health.praxis.outcomes.patientcontext.ProgrammeType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The core sets of one edition and when their measures are due. Loading refuses an unknown instrument or condition, a set
 * twice, a rule that is missing, and whatever has no source.
 */
final class CoreSets {

    private static final String RESOURCE = "/catalogue/core-sets.json";

    private final String version;
    private final LocalDate date;
    private final List<CoreSet> sets;
    private final Map<ScheduleRule.Name, ScheduleRule> schedule;

    private CoreSets(
            String version, LocalDate date, List<CoreSet> sets, Map<ScheduleRule.Name, ScheduleRule> schedule) {
        this.version = version;
        this.date = date;
        this.sets = List.copyOf(sets);
        this.schedule = schedule;
    }

    /** The edition packaged with the service. */
    static CoreSets load(InstrumentCatalogue catalogue) {
        try (var stream = CoreSets.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalArgumentException("The service was built without " + RESOURCE);
            }
            return of(new ObjectMapper().readTree(stream), catalogue);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** @throws IllegalArgumentException when a rule of this class is broken */
    static CoreSets of(JsonNode data, InstrumentCatalogue catalogue) {
        List<CoreSet> sets = list(data.required("sets"), CoreSets::set);
        Set<String> ids = new HashSet<>();
        for (CoreSet set : sets) {
            if (!ids.add(set.id())) {
                throw new IllegalArgumentException("core set %s is there twice".formatted(set.id()));
            }
            set.measures().stream()
                    .filter(id -> catalogue.find(id).isEmpty())
                    .findFirst()
                    .ifPresent(id -> {
                        throw new IllegalArgumentException("core set %s names %s".formatted(set.id(), id));
                    });
        }
        Map<ScheduleRule.Name, ScheduleRule> schedule = new EnumMap<>(ScheduleRule.Name.class);
        list(data.required("schedule"), CoreSets::rule).forEach(rule -> schedule.put(rule.name(), rule));
        Arrays.stream(ScheduleRule.Name.values())
                .filter(name -> !schedule.containsKey(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException("there is no rule " + name.key());
                });
        return new CoreSets(
                data.required("version").asText(),
                LocalDate.parse(data.required("date").asText()),
                sets,
                schedule);
    }

    private static CoreSet set(JsonNode node) {
        return new CoreSet(
                node.required("id").asText(),
                node.required("name").asText(),
                keys(node.required("conditions"), Condition.class),
                keys(node.required("disciplines"), Discipline.class),
                keys(node.required("notInProgrammes"), ProgrammeType.class),
                list(node.required("measures"), JsonNode::asText),
                node.required("source").asText(),
                node.required("evidence").asText(),
                Keyed.of(
                        CoreSet.Confirmation.class,
                        node.required("confirmation").asText()));
    }

    private static ScheduleRule rule(JsonNode node) {
        return new ScheduleRule(
                Keyed.of(ScheduleRule.Name.class, node.required("rule").asText()),
                node.required("days").asInt(),
                node.required("meaning").asText(),
                node.required("source").asText(),
                Keyed.of(
                        CoreSet.Confirmation.class,
                        node.required("confirmation").asText()));
    }

    private static <E extends Enum<E> & Keyed> Set<E> keys(JsonNode array, Class<E> type) {
        return list(array, key -> Keyed.of(type, key.asText())).stream().collect(Collectors.toSet());
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> each) {
        List<T> values = new ArrayList<>();
        array.forEach(node -> values.add(each.apply(node)));
        return values;
    }

    String version() {
        return version;
    }

    LocalDate date() {
        return date;
    }

    List<CoreSet> all() {
        return sets;
    }

    List<ScheduleRule> schedule() {
        return List.copyOf(schedule.values());
    }

    int days(ScheduleRule.Name rule) {
        return schedule.get(rule).days();
    }

    MeasuringWindow window() {
        return new MeasuringWindow(
                days(ScheduleRule.Name.BASELINE_NOT_BEFORE_DAYS),
                days(ScheduleRule.Name.DISCHARGE_NOT_BEFORE_DAYS),
                days(ScheduleRule.Name.DISCHARGE_UNTIL_DAYS));
    }

    /** The sets that a person with this condition is measured by in that programme. */
    List<CoreSet> of(Condition condition, ProgrammeType programme) {
        return sets.stream().filter(set -> set.isFor(condition, programme)).toList();
    }
}
