package health.praxis.outcomes.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.praxis.outcomes.instrument.Discipline;
import health.praxis.outcomes.instrument.InstrumentCatalogue;
import java.io.IOException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class CoreSetsTest {

    private static final InstrumentCatalogue CATALOGUE = InstrumentCatalogue.load();

    @Test
    void everySetOfThisReleaseHasASourceAndFitsItsInstruments() {
        CoreSets sets = CoreSets.load(CATALOGUE);

        assertThat(sets.all()).hasSizeGreaterThanOrEqualTo(9);
        assertThat(sets.all())
                .allSatisfy(set -> assertThat(set.measures()).allSatisfy(id -> {
                    var disciplines = CATALOGUE.find(id).orElseThrow().disciplines();
                    assertThat(set.disciplines()).as(set.id() + " " + id).anyMatch(disciplines::contains);
                }));
        assertThat(sets.schedule()).hasSize(ScheduleRule.Name.values().length);
    }

    @Test
    void onlyWhatAPublishedSourceAsksForIsCalledSourced() {
        CoreSets sets = CoreSets.load(CATALOGUE);

        assertThat(sets.all())
                .filteredOn(set -> set.confirmation() == CoreSet.Confirmation.SOURCED)
                .allSatisfy(set -> {
                    assertThat(set.source()).contains("doi:");
                    assertThat(set.evidence()).startsWith("verified: https://");
                    assertThat(set.disciplines()).containsExactly(Discipline.PHYSICAL);
                });
    }

    @Test
    void refusesAnInstrumentThatIsNotInTheCatalogue() {
        assertThatThrownBy(() -> changed(data -> ((ArrayNode) set(data).get("measures")).add("made-up-test")))
                .hasMessageContaining("made-up-test");
    }

    @Test
    void refusesASetTwice() {
        assertThatThrownBy(() -> changed(
                        data -> ((ArrayNode) data.get("sets")).add(set(data).deepCopy())))
                .hasMessageContaining("twice");
    }

    @Test
    void refusesASetWithoutASource() {
        assertThatThrownBy(() -> changed(data -> set(data).put("source", " "))).hasMessageContaining("source");
    }

    @Test
    void refusesAnUnknownCondition() {
        assertThatThrownBy(() -> changed(data -> ((ArrayNode) set(data).get("conditions")).add("gout")))
                .hasMessageContaining("gout");
    }

    @Test
    void refusesAScheduleWithoutOneOfItsRules() {
        assertThatThrownBy(() -> changed(data -> ((ArrayNode) data.get("schedule")).remove(2)))
                .hasMessageContaining("interim-every-days");
    }

    private static ObjectNode set(ObjectNode data) {
        return (ObjectNode) data.get("sets").get(0);
    }

    private static CoreSets changed(Consumer<ObjectNode> change) throws IOException {
        try (var stream = CoreSets.class.getResourceAsStream("/catalogue/core-sets.json")) {
            var data = (ObjectNode) new ObjectMapper().readTree(stream);
            change.accept(data);
            return CoreSets.of(data, CATALOGUE);
        }
    }
}
