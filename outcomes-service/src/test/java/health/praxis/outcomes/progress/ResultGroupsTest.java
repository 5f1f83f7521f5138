package health.praxis.outcomes.progress;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.outcomes.interpretation.Administration;
import health.praxis.outcomes.interpretation.Administration.Circumstance;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A person who sends a score every day is judged at each of them. */
class ResultGroupsTest {

    private static final Administration LEFT = new Administration(Map.of(Circumstance.SIDE, "LEFT"));
    private static final Administration RIGHT = new Administration(Map.of(Circumstance.SIDE, "RIGHT"));

    @ParameterizedTest
    @ValueSource(ints = {100, 400, 1600})
    void theComparisonsAreAsManyAsTheResults(int days) {
        List<Measurement> scores = new ArrayList<>();
        List<Measurement> handsInTurn = new ArrayList<>();
        List<Measurement> lostAtLast = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            scores.add(on(day, OptionalDouble.of(day), LEFT));
            handsInTurn.add(
                    day % 2 == 0
                            ? on(day, OptionalDouble.of(day), LEFT)
                            : on(day, OptionalDouble.empty(), day % 4 == 1 ? RIGHT : Administration.plain()));
            lostAtLast.add(on(
                    day,
                    day < days / 2 ? OptionalDouble.of(day) : OptionalDouble.empty(),
                    day < days / 2 ? LEFT : RIGHT));
        }

        assertThat(comparisons(scores)).isEqualTo(days);
        assertThat(comparisons(handsInTurn)).isLessThanOrEqualTo(4 * days);
        assertThat(comparisons(lostAtLast)).isLessThanOrEqualTo(4 * days);
    }

    private static int comparisons(List<Measurement> all) {
        var comparability = Comparability.of(all, ZoneOffset.UTC);
        var made = new AtomicInteger();
        var groups = new ResultGroups(
                Story.CATALOGUE.find("nine-hole-peg-test").orElseThrow(),
                ZoneOffset.UTC,
                all,
                _ -> true,
                _ -> true,
                (one, other) -> {
                    made.incrementAndGet();
                    return comparability.areComparable(one, other);
                });
        assertThat(groups.series()).isNotEmpty();
        return made.get();
    }

    private static Measurement on(int day, OptionalDouble score, Administration administration) {
        return new Measurement(new UUID(0, day), Story.START.plus(Duration.ofDays(day)), score, administration);
    }
}
