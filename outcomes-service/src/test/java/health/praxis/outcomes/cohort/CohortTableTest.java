package health.praxis.outcomes.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.outcomes.cohort.CohortCase.Pair;
import health.praxis.outcomes.instrument.Condition;
import health.praxis.outcomes.instrument.Phase;
import health.praxis.outcomes.patientcontext.ProgrammeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** No number tells of a group of one to four people. */
class CohortTableTest {

    private static final CohortKey STROKE_LATE = CohortKey.of(Condition.STROKE, Phase.CHRONIC, ProgrammeType.INTENSIVE);
    private static final CohortKey STROKE_EARLY =
            CohortKey.of(Condition.STROKE, Phase.SUBACUTE, ProgrammeType.INTENSIVE);
    private static final CohortKey TBI = CohortKey.of(Condition.TBI, Phase.CHRONIC, ProgrammeType.COGNITIVE);

    private final List<CohortCase> cases = new ArrayList<>();

    @Test
    void fivePeopleAreACellAndFourAreNot() {
        people(4, STROKE_LATE);
        assertThat(table().cells()).isEmpty();
        assertThat(table().leftOut()).isTrue();

        people(1, STROKE_LATE);

        assertThat(table().cells()).singleElement().satisfies(cell -> {
            assertThat(cell.key()).isEqualTo(STROKE_LATE);
            assertThat(cell.people()).hasValue(5);
            assertThat(cell.completePairs()).hasValue(5);
        });
        assertThat(table().leftOut()).isFalse();
    }

    @Test
    void smallGroupsArePutTogetherAndNeverToldByASubtraction() {
        people(7, STROKE_LATE);
        people(3, STROKE_EARLY);
        assertThat(table().cells()).extracting(CohortCell::key).containsExactly(STROKE_LATE);
        assertThat(table().leftOut()).isTrue();

        people(2, CohortKey.of(Condition.STROKE, Phase.ACUTE, ProgrammeType.INTENSIVE));

        assertThat(table().cells()).extracting(CohortCell::key).containsExactly(STROKE_LATE, STROKE_LATE.wider());
        assertThat(table().cells())
                .extracting(CohortCell::people)
                .containsExactly(OptionalInt.of(7), OptionalInt.of(5));
    }

    @Test
    void rareConditionsAreOneGroup() {
        people(3, STROKE_EARLY);
        people(2, TBI);

        assertThat(table().cells()).singleElement().satisfies(cell -> {
            assertThat(cell.key()).isEqualTo(TBI.wider().wider().wider());
            assertThat(cell.people()).hasValue(5);
        });
    }

    @Test
    void thosePeopleWithoutAPairAreNotToldByASubtraction() {
        people(8, STROKE_LATE);
        add(4, STROKE_LATE, Optional.empty());
        assertThat(cell().people()).isEmpty();
        assertThat(cell().completePairs()).hasValue(8);

        add(1, STROKE_LATE, Optional.empty());

        assertThat(cell().people()).hasValue(13);
        assertThat(cell().completePairs()).hasValue(8);
    }

    @Test
    void withTooFewPairsNothingIsToldOfThem() {
        people(4, STROKE_LATE);
        add(6, STROKE_LATE, Optional.empty());

        assertThat(cell().people()).hasValue(10);
        assertThat(cell().completePairs()).isEmpty();
        assertThat(cell().share()).isEmpty();
        assertThat(cell().change()).isEmpty();
        assertThat(cell().minutes()).isEmpty();
    }

    @Test
    void aShareIsToldWhenNeitherThoseWhoReachedItNorTheOthersAreAFew() {
        add(5, STROKE_LATE, pair(6, true));
        add(4, STROKE_LATE, pair(0, false));
        assertThat(cell().share()).isEmpty();

        add(1, STROKE_LATE, pair(0, false));

        assertThat(cell().share().orElseThrow().value()).isEqualTo(0.5);
        assertThat(cell().share().orElseThrow().of()).isEqualTo(10);
        assertThat(cell().change().orElseThrow().value()).isEqualTo(3);
    }

    @Test
    void aShareOfThoseWithAKnownMcidIsNotToldWhenTheOthersAreAFew() {
        add(10, STROKE_LATE, pair(6, true));
        add(1, STROKE_LATE, Optional.of(new Pair(2, Optional.empty())));

        assertThat(cell().share()).isEmpty();
        assertThat(cell().completePairs()).hasValue(11);
    }

    @Property(tries = 1_000)
    void everyoneIsInOneCellAtMostAndNoCountOrDifferenceIsAFew(@ForAll long seed) {
        var random = new Random(seed);
        cases.clear();
        int size = random.nextInt(60);
        for (int i = 0; i < size; i++) {
            var key = CohortKey.of(
                    Condition.values()[random.nextInt(3)],
                    Phase.values()[random.nextInt(3)],
                    ProgrammeType.values()[random.nextInt(2)]);
            Optional<Boolean> reached = random.nextInt(6) == 0 ? Optional.empty() : Optional.of(random.nextBoolean());
            add(1, key, random.nextInt(5) == 0 ? Optional.empty() : Optional.of(new Pair(random.nextInt(9), reached)));
        }

        CohortTable table = table();

        assertThat(table.cells()).extracting(CohortCell::key).doesNotHaveDuplicates();
        int told = 0;
        for (CohortCell cell : table.cells()) {
            List<CohortCase> inside = cases.stream()
                    .filter(each -> covers(table, cell.key(), each.key()))
                    .toList();
            int pairs = (int)
                    inside.stream().filter(each -> each.pair().isPresent()).count();
            told += inside.size();
            assertThat(inside).hasSizeGreaterThanOrEqualTo(5);
            cell.people().ifPresent(number -> assertThat(number).isEqualTo(inside.size()));
            cell.completePairs()
                    .ifPresent(number -> assertThat(number).isEqualTo(pairs).matches(Disclosure::allows));
            if (cell.people().isPresent() && cell.completePairs().isPresent()) {
                assertThat(inside.size() - pairs).matches(Disclosure::allows);
            }
            cell.share().ifPresent(share -> {
                int reached = (int) Math.round(share.value() * share.of());
                assertThat(reached).matches(Disclosure::allows);
                assertThat(share.of() - reached).matches(Disclosure::allows);
                assertThat(pairs - share.of()).matches(Disclosure::allows);
            });
        }
        assertThat(table.leftOut()).isEqualTo(told < cases.size());
    }

    /** Whether a person of that key is counted in the cell: the narrowest cell there is on the way to ever wider groups. */
    private static boolean covers(CohortTable table, CohortKey cell, CohortKey person) {
        CohortKey key = person;
        while (true) {
            CohortKey each = key;
            if (table.cells().stream().anyMatch(known -> known.key().equals(each))) {
                return key.equals(cell);
            }
            if (key.wider().equals(key)) {
                return false;
            }
            key = key.wider();
        }
    }

    private void people(int number, CohortKey key) {
        add(number, key, pair(6, true));
    }

    private void add(int number, CohortKey key, Optional<Pair> pair) {
        for (int i = 0; i < number; i++) {
            cases.add(new CohortCase(key, 300, pair));
        }
    }

    private static Optional<Pair> pair(double improvement, boolean reached) {
        return Optional.of(new Pair(improvement, Optional.of(reached)));
    }

    private CohortTable table() {
        return CohortTable.of(cases);
    }

    private CohortCell cell() {
        return table().cells().getFirst();
    }
}
