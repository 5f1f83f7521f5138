package health.praxis.patient.patientimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import health.praxis.patient.condition.ConditionKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CodeMapTest {

    private static final String SNOMED_CT = "http://snomed.info/sct";
    private static final String ICD_10 = "http://hl7.org/fhir/sid/icd-10";
    private static final String ICD_10_CM = "http://hl7.org/fhir/sid/icd-10-cm";

    private final CodeMap codeMap = CodeMap.version1();

    @ParameterizedTest
    @CsvSource({
        "26929004, alzheimers",
        "230265002, alzheimers",
        "86044005, als",
        "52448006, dementia",
        "58756001, huntingtons",
        "386805003, mci",
        "24700007, ms",
        "49049000, parkinsons",
        "230690007, stroke",
        "127295002, tbi",
        "275272006, tbi",
        "62106007, tbi",
        "90584004, sci",
        "698754002, sci",
        "128188000, cp",
        "302226006, peripheral-nerve",
        "387603000, balance-disorder",
    })
    void knowsTheSnomedCodeOf(String code, String kind) {
        assertThat(meaning(SNOMED_CT, code)).isEqualTo(new CodeMeaning.Known(ConditionKind.of(kind), SNOMED_CT, code));
    }

    @ParameterizedTest
    @CsvSource({
        ICD_10 + ", I64, stroke",
        ICD_10 + ", I69.3, stroke",
        ICD_10_CM + ", I63.9, stroke",
        ICD_10_CM + ", I639, stroke",
        ICD_10_CM + ", i63.9, stroke",
        ICD_10_CM + ", G35.A, ms",
        ICD_10_CM + ", S06.9X9A, tbi",
        ICD_10_CM + ", G12.21, als",
        ICD_10 + ", G12.2, als",
        ICD_10_CM + ", G31.84, mci",
        ICD_10_CM + ", S14.101A, sci",
        ICD_10_CM + ", R26.81, balance-disorder",
        ICD_10 + ", G93.1, abi",
        "urn:oid:2.16.840.1.113883.6.90, G30.9, alzheimers",
        "http://id.who.int/icd/release/11/mms, 8A01.10, huntingtons",
    })
    void knowsIcdCodesByPrefixWithOrWithoutTheDot(String system, String code, String kind) {
        assertThat(meaning(system, code))
                .isInstanceOfSatisfying(
                        CodeMeaning.Known.class,
                        known -> assertThat(known.kind()).isEqualTo(ConditionKind.of(kind)));
    }

    @ParameterizedTest
    @CsvSource({
        SNOMED_CT + ", 444814009, not-neurological",
        SNOMED_CT + ", 84757009, neurological-not-treated",
        SNOMED_CT + ", 4711, unknown-code",
        SNOMED_CT + ", 2306900070, unknown-code",
        ICD_10_CM + ", J01.90, not-neurological",
        ICD_10_CM + ", G12.20, unknown-code",
        ICD_10_CM + ", G45.9, unknown-code",
        ICD_10_CM + ", I62.9, unknown-code",
        ICD_10_CM + ", R26.0, unknown-code",
        ICD_10_CM + ", G, unknown-code",
        "http://example.org/own, 230690007, unknown-code",
    })
    void saysWhyACodeIsNoneOfTheConditions(String system, String code, String reason) {
        assertThat(meaning(system, code)).isEqualTo(new CodeMeaning.NotKept(EntryFinding.of(reason)));
    }

    @ParameterizedTest
    @EnumSource
    void everyConditionCanBeImported(ConditionKind kind) throws IOException {
        try (var in = CodeMap.class.getResourceAsStream("/codemap/conditions-v1.json")) {
            var document = Inputs.JSON.readTree(in);

            assertThat(document.path("conditions").findValuesAsText("kind")).contains(kind.key());
        }
    }

    @Test
    void snomedDecidesBeforeIcd() {
        var codes = List.of(new CodeMap.Code(ICD_10_CM, "F03.90"), new CodeMap.Code(SNOMED_CT, "26929004"));

        assertThat(codeMap.meaningOf(codes))
                .isEqualTo(new CodeMeaning.Known(ConditionKind.ALZHEIMERS, SNOMED_CT, "26929004"));
    }

    @Test
    void twoKindsInOneSystemAreAmbiguous() {
        var codes = List.of(new CodeMap.Code(SNOMED_CT, "230690007"), new CodeMap.Code(SNOMED_CT, "26929004"));

        assertThat(codeMap.meaningOf(codes)).isEqualTo(new CodeMeaning.NotKept(EntryFinding.AMBIGUOUS_CODE));
    }

    @Test
    void noCodeIsNotAnUnknownCode() {
        assertThat(codeMap.meaningOf(List.of())).isEqualTo(new CodeMeaning.NotKept(EntryFinding.NO_CODE));
    }

    @Test
    void refusesAMapWithACodeTwice() {
        assertRefused("is there twice", condition("26929004", "alzheimers"), condition("26929004", "dementia"));
    }

    @Test
    void refusesAMapWithAWrongCheckDigit() {
        assertRefused("wrong check digit", condition("26929005", "alzheimers"));
    }

    @Test
    void refusesAMapWithAnUnknownKind() {
        assertRefused("not a condition kind", condition("26929004", "forgetfulness"));
    }

    @Test
    void refusesAMapWithAnUnknownSource() {
        assertRefused("unknown source", condition("26929004", "alzheimers").replace("book", "hearsay"));
    }

    @Test
    void refusesAMapWithAnUnknownSystem() {
        assertRefused("unknown system", condition("26929004", "alzheimers").replace("sct", "tcs"));
    }

    @Test
    void refusesAMapThatLacksAPart() {
        var in = new ByteArrayInputStream("{\"version\": \"1\"}".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> CodeMap.load(in)).isInstanceOf(JsonProcessingException.class);
    }

    private CodeMeaning meaning(String system, String code) {
        return codeMap.meaningOf(List.of(new CodeMap.Code(system, code)));
    }

    private static void assertRefused(String fault, String... conditions) {
        var document = """
            {"version": "1", "description": "", "sources": {"book": ""},
             "systems": [{"uri": "http://snomed.info/sct", "name": "SNOMED CT", "aliases": []}],
             "conditions": %s, "outside": []}\
            """.formatted(Arrays.asList(conditions));
        var in = new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8));

        assertThatIllegalArgumentException().isThrownBy(() -> CodeMap.load(in)).withMessageContaining(fault);
    }

    private static String condition(String code, String kind) {
        return """
            {"system": "http://snomed.info/sct", "code": "%s", "match": "exact", "kind": "%s", "display": "", "source": "book"}\
            """.formatted(code, kind);
    }
}
