package health.praxis.outcomes.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.praxis.outcomes.instrument.CatalogueFinding.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Period;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class InstrumentCatalogueTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final InstrumentCatalogue CATALOGUE = InstrumentCatalogue.load();

    @Test
    void holdsSixtyInstrumentsOfOneVersion() {
        assertThat(CATALOGUE.all()).hasSize(60);
        assertThat(CATALOGUE.version().version()).isEqualTo("1.0.0");
    }

    @Test
    void findsInstrumentsByConditionDisciplineAreaLicenceAndAge() {
        InstrumentFilter filter = new InstrumentFilter(
                Optional.of(Condition.STROKE),
                Optional.of(Discipline.PHYSICAL),
                Optional.of("walking"),
                Optional.of(LicenceStatus.FREE),
                Optional.of(Period.ofYears(70)));

        assertThat(CATALOGUE.matching(filter))
                .extracting(Instrument::id)
                .contains("ten-metre-walk-test", "timed-up-and-go")
                .doesNotContain("phq-9", "gmfcs");
        assertThat(CATALOGUE.matching(InstrumentFilter.everything())).hasSize(60);
    }

    @Test
    void noThresholdIsBorrowedForBrainInjuryOfAnotherCause() {
        assertThat(CATALOGUE.all())
                .flatExtracting(Instrument::thresholds)
                .noneMatch(threshold -> threshold.conditions().contains(Condition.ABI));
    }

    @Test
    void knowsTheAgesAnInstrumentIsValidatedFor() {
        assertThat(verdict("functional-gait-assessment", Period.ofYears(6)))
                .isEqualTo(AgeRange.Verdict.LIMITED_EVIDENCE_FOR_AGE);
        assertThat(verdict("functional-gait-assessment", Period.of(17, 11, 30)))
                .isEqualTo(AgeRange.Verdict.LIMITED_EVIDENCE_FOR_AGE);
        assertThat(verdict("functional-gait-assessment", Period.ofYears(18))).isEqualTo(AgeRange.Verdict.VALIDATED);
        assertThat(verdict("nine-hole-peg-test", Period.ofYears(6))).isEqualTo(AgeRange.Verdict.VALIDATED);
        assertThat(verdict("functional-gait-assessment", Period.of(5, 11, 30)))
                .isEqualTo(AgeRange.Verdict.NOT_VALIDATED_FOR_AGE);
        assertThat(verdict("moca", Period.of(17, 11, 0))).isEqualTo(AgeRange.Verdict.NOT_VALIDATED_FOR_AGE);
        assertThat(verdict("moca", Period.ofYears(18))).isEqualTo(AgeRange.Verdict.VALIDATED);
        assertThat(verdict("gmfm-66", Period.ofMonths(4))).isEqualTo(AgeRange.Verdict.NOT_VALIDATED_FOR_AGE);
        assertThat(verdict("gmfm-66", Period.ofMonths(5))).isEqualTo(AgeRange.Verdict.VALIDATED);
        assertThat(verdict("gmfcs", Period.ofYears(19))).isEqualTo(AgeRange.Verdict.NOT_VALIDATED_FOR_AGE);
        assertThat(verdict("edss", Period.ofYears(4))).isEqualTo(AgeRange.Verdict.LIMITED_EVIDENCE_FOR_AGE);
        assertThat(verdict("glasgow-coma-scale", Period.ofYears(4))).isEqualTo(AgeRange.Verdict.NOT_VALIDATED_FOR_AGE);
        assertThat(verdict("glasgow-coma-scale", Period.ofYears(5)))
                .isEqualTo(AgeRange.Verdict.LIMITED_EVIDENCE_FOR_AGE);
        assertThat(verdict("phq-9", Period.ofYears(17))).isEqualTo(AgeRange.Verdict.NOT_VALIDATED_FOR_AGE);
        assertThat(verdict("dynamic-gait-index", Period.ofYears(2))).isEqualTo(AgeRange.Verdict.NOT_VALIDATED_FOR_AGE);
        assertThat(verdict("dynamic-gait-index", Period.ofYears(8)))
                .isEqualTo(AgeRange.Verdict.LIMITED_EVIDENCE_FOR_AGE);
    }

    @Test
    void letsNoWordsAboutAgesPassUnread() {
        assertThatThrownBy(() -> AgeRange.read(AgeRange.Validity.LIMITED, Optional.of("toddlers")))
                .hasMessageContaining("toddlers");
    }

    @Test
    void refusesDataThatIsNotTheOneItsVersionStandsFor() {
        assertThatThrownBy(() -> InstrumentCatalogue.of("[]".getBytes(StandardCharsets.UTF_8), stamp("[ ]")))
                .isInstanceOf(CatalogueDefect.class)
                .hasMessageContaining("version");
    }

    @Test
    void refusesAnExceptionThatNoLongerApplies() {
        ObjectNode stamp = node(stamp(text(measures())));
        ((ArrayNode) stamp.get("exceptions")).addObject().put("finding", "moca: score-without-band (31)");

        assertThatThrownBy(() -> InstrumentCatalogue.of(bytes(measures()), bytes(stamp)))
                .hasMessageContaining("no longer apply");
    }

    @Test
    void refusesAGapBetweenBands() {
        assertThat(findings("berg-balance-scale", berg -> band(berg, 1).put("from", 22)))
                .contains(new CatalogueFinding("berg-balance-scale", Problem.SCORE_WITHOUT_BAND, "21.0"));
    }

    @Test
    void refusesOverlappingBands() {
        assertThat(findings("berg-balance-scale", berg -> band(berg, 1).put("from", 20)))
                .contains(new CatalogueFinding("berg-balance-scale", Problem.SCORE_IN_TWO_BANDS, "20.0"));
    }

    @Test
    void refusesAGapOrAnOverlapOfBandsOverTheReals() {
        assertThat(findings("fatigue-severity-scale", fss -> band(fss, 1).put("from_inclusive", false)))
                .extracting(CatalogueFinding::problem)
                .containsExactly(Problem.SCORE_WITHOUT_BAND);
        assertThat(findings("fatigue-severity-scale", fss -> band(fss, 0).put("to_inclusive", true)))
                .extracting(CatalogueFinding::problem)
                .containsExactly(Problem.SCORE_IN_TWO_BANDS);
        assertThat(findings("ten-metre-walk-test", walk -> band(walk, 2).put("to", 3)))
                .extracting(CatalogueFinding::problem)
                .containsExactly(Problem.SCORE_WITHOUT_BAND);
    }

    @Test
    void refusesItemsThatDoNotReachTheLimitsOfTheScore() {
        assertThat(findings("barthel-index", barthel -> ((ObjectNode) barthel.at("/items/list/0")).put("max", 15)))
                .extracting(CatalogueFinding::problem)
                .containsExactly(Problem.ITEMS_MISS_SCORE_LIMITS);
    }

    @Test
    void refusesAThresholdWithoutASource() {
        assertThat(findings("barthel-index", barthel -> ((ObjectNode) barthel.at("/mcid/0")).put("source", " ")))
                .extracting(CatalogueFinding::problem)
                .containsExactly(Problem.THRESHOLD_WITHOUT_SOURCE);
    }

    @Test
    void refusesTwoDefaultsForOneContext() {
        assertThat(findings("timed-up-and-go", tug -> ((ObjectNode) tug.at("/mdc/0")).put("preferred", true)))
                .extracting(CatalogueFinding::problem)
                .containsExactly(Problem.TWO_DEFAULT_THRESHOLDS);
    }

    @Test
    void refusesARuleItDoesNotUnderstand() {
        ArrayNode measures = measures();
        ((ObjectNode) measures.get(0).get("scoring")).put("rule", "guess");

        assertThatThrownBy(() -> InstrumentCatalogue.of(bytes(measures), stamp(text(measures))))
                .isInstanceOf(CatalogueDefect.class)
                .hasMessageContaining("motricity-index")
                .hasMessageContaining("guess");
    }

    @Test
    void letsNoWordsAboutPlausibilityPassUnread() {
        assertThatThrownBy(() -> PlausibleRange.read(Optional.of("implausible above 9")))
                .hasMessageContaining("above 9");
        assertThat(PlausibleRange.read(Optional.of("plausible 3-300 s"))).isEqualTo(new PlausibleRange(3, 300));
        assertThat(PlausibleRange.read(Optional.empty()).holds(1e9)).isTrue();
    }

    @Test
    void refusesWordsOfASpecialRuleItDoesNotUnderstand() {
        ArrayNode measures = measures();
        ((ArrayNode) measures.get(0).at("/scoring/special_rules")).add("double it on Mondays");

        assertThatThrownBy(() -> InstrumentCatalogue.of(bytes(measures), stamp(text(measures))))
                .hasMessageContaining("Mondays");
    }

    private static AgeRange.Verdict verdict(String id, Period age) {
        return CATALOGUE.find(id).orElseThrow().ages().verdictFor(age);
    }

    /** The findings of one instrument after a change, less those the packaged catalogue names as exceptions. */
    private static List<CatalogueFinding> findings(String id, Consumer<JsonNode> change) {
        ArrayNode measures = measures();
        for (JsonNode measure : measures) {
            if (measure.get("id").asText().equals(id)) {
                change.accept(measure);
            }
        }
        return CatalogueCheck.check(CatalogueReader.read(measures)).stream()
                .filter(finding -> finding.instrumentId().equals(id))
                .toList();
    }

    private static ObjectNode band(JsonNode measure, int index) {
        return (ObjectNode) measure.get("bands").get(index);
    }

    private static ArrayNode measures() {
        return (ArrayNode) tree("/catalogue/measures.json");
    }

    private static byte[] stamp(String measures) {
        ObjectNode stamp = (ObjectNode) tree("/catalogue/catalogue.json");
        if (measures.length() > 10) {
            stamp.put("sha256", sha256(measures));
        }
        return bytes(stamp);
    }

    private static JsonNode tree(String path) {
        try (InputStream stream = InstrumentCatalogueTest.class.getResourceAsStream(path)) {
            return JSON.readTree(stream);
        } catch (IOException problem) {
            throw new AssertionError(problem);
        }
    }

    private static ObjectNode node(byte[] bytes) {
        try {
            return (ObjectNode) JSON.readTree(bytes);
        } catch (IOException problem) {
            throw new AssertionError(problem);
        }
    }

    private static String text(JsonNode node) {
        return new String(bytes(node), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(JsonNode node) {
        try {
            return JSON.writeValueAsBytes(node);
        } catch (IOException problem) {
            throw new AssertionError(problem);
        }
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (Exception problem) {
            throw new AssertionError(problem);
        }
    }
}
