package health.praxis.session.safety;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RedFlagRulesTest {

    private final RedFlagRules rules = new RedFlagRules(new ObjectMapper());

    private List<String> triggers(Set<String> facts, String... precautions) {
        return rules.metBy(facts, Set.of(precautions)).stream()
                .map(RedFlagRule::trigger)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "adverse-event:fall, fall, EMERGENCY, PROGRAMME",
        "adverse-event:injury, injury, EMERGENCY, PROGRAMME",
        "symptom:new-neurological-deficit, new-neurological-deficit, EMERGENCY, PROGRAMME",
        "symptom:severe-headache, severe-headache, EMERGENCY, PROGRAMME",
        "symptom:seizure, seizure, EMERGENCY, PROGRAMME",
        "symptom:fainting, fainting, EMERGENCY, PROGRAMME",
        "symptom:chest-pain, chest-pain, EMERGENCY, PROGRAMME",
        "symptom:severe-breathlessness, severe-breathlessness, EMERGENCY, PROGRAMME",
        "symptom:choking, choking, EMERGENCY, PROGRAMME",
        "symptom:autonomic-dysreflexia, autonomic-dysreflexia, EMERGENCY, PROGRAMME",
        "assessment:self-harm-answer, self-harm-answer, EMERGENCY, NOTHING",
        "assessment:self-harm-answer-of-caregiver, self-harm-answer-of-caregiver, EMERGENCY, NOTHING",
        "vital-sign:stop, vital-sign-stop, EMERGENCY, PROGRAMME",
        "vital-sign:hold, vital-sign-hold, URGENT, ITEM",
        "symptom:new-or-worse, new-or-worsening-symptom, URGENT, ALONE_ITEMS",
        "symptom:weight-loss-five-percent-in-a-month, swallowing-decline, URGENT, ITEM",
        "pain:sharp, sharp-pain, URGENT, ITEM",
        "practice:unsafe-alone, unsafe-alone, ROUTINE, ALONE_ITEMS",
        "effort:over-ceiling, effort-over-ceiling, ROUTINE, NOTHING",
        "energy:falling-over-three-sessions, energy-falling, ROUTINE, NOTHING",
        "pain:discomfort-in-three-sessions, discomfort-three-sessions, ROUTINE, NOTHING",
        "adverse-event:physical-stress, stress, ROUTINE, NOTHING",
        "adverse-event:emotional-stress, stress, ROUTINE, NOTHING",
        "adverse-event:no-symptom-relief, no-symptom-relief, ROUTINE, NOTHING"
    })
    void raisesWhatTheTableSays(String fact, String trigger, Severity severity, Suspension suspends) {
        var met = rules.metBy(Set.of(fact), Set.of());
        assertThat(met).singleElement().satisfies(rule -> {
            assertThat(rule.trigger()).isEqualTo(trigger);
            assertThat(rule.severityWith(Set.of())).isEqualTo(severity);
            assertThat(rule.suspends()).isEqualTo(suspends);
        });
    }

    @Test
    void raisesNothingForWhatIsExpected() {
        assertThat(triggers(Set.of("adverse-event:fatigue"))).isEmpty();
        assertThat(triggers(Set.of("adverse-event:sore-muscles"))).isEmpty();
        assertThat(triggers(Set.of("symptom:dizziness"))).isEmpty();
    }

    @Test
    void takesTheGeneralRuleOnlyWhenNoOtherIsMet() {
        assertThat(triggers(Set.of("symptom:dizziness", "symptom:new-or-worse")))
                .containsExactly("new-or-worsening-symptom");
        assertThat(triggers(Set.of("symptom:seizure", "symptom:new-or-worse"))).containsExactly("seizure");
        assertThat(triggers(Set.of("adverse-event:other", "adverse-event:grade-4-or-5")))
                .containsExactly("grave-adverse-event");
        assertThat(triggers(Set.of("adverse-event:fall", "adverse-event:grade-4-or-5")))
                .containsExactly("fall");
    }

    @Test
    void looksAtPrecautions() {
        var infection = Set.of("symptom:chest-infection", "symptom:new-or-worse");
        assertThat(triggers(infection)).containsExactly("new-or-worsening-symptom");
        assertThat(triggers(infection, "dysphagia")).containsExactly("chest-infection-with-dysphagia");
        var unsafe = rules.metBy(Set.of("practice:unsafe-alone"), Set.of()).getFirst();
        assertThat(unsafe.severityWith(Set.of("osteoporosis"))).isEqualTo(Severity.ROUTINE);
        for (String risk : List.of("fall-risk", "aspiration-risk", "seizure-risk")) {
            assertThat(unsafe.severityWith(Set.of(risk))).isEqualTo(Severity.URGENT);
        }
    }

    @Test
    void callsHistoricWhatIsOlderThanSeventyTwoHours() {
        var now = Instant.parse("2026-11-20T10:00:00Z");
        assertThat(rules.isHistoric(now.minus(Duration.ofHours(72)), now)).isFalse();
        assertThat(rules.isHistoric(now.minus(Duration.ofHours(72)).minusMillis(1), now))
                .isTrue();
        assertThat(rules.isHistoric(now.plusSeconds(60), now)).isFalse();
    }

    @Test
    void hasASourceForEveryRuleAndANumberInEveryEmergencyInstruction() {
        assertThat(rules.all()).allSatisfy(rule -> {
            assertThat(rule.source()).isNotBlank();
            if (rule.severity() == Severity.EMERGENCY) {
                assertThat(rule.instruction()).contains("{emergencyNumber}");
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Severity.class)
    void knowsHowLongEachSeverityMayWait(Severity severity) {
        assertThat(rules.acknowledgeWithin(severity)).isPositive();
    }
}
