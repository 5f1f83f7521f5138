package health.praxis.therapyplan.prescription;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TechniqueRulesTest {

    private final TechniqueRules rules = new TechniqueRules(new ObjectMapper());

    private static Technique stimulation(StimulationModality modality) {
        return new Technique.Stimulation(modality, "forearm", BigDecimal.TEN, null, 20);
    }

    private Set<String> broken(Technique technique, String precaution) {
        return rules.brokenBy(technique, Set.of(precaution)).stream()
                .map(rule -> rule.id() + ":" + rule.severity())
                .collect(java.util.stream.Collectors.toSet());
    }

    @Test
    void forbidsElectricityNearAPacemaker() {
        assertThat(broken(stimulation(StimulationModality.FUNCTIONAL_ELECTRICAL), "pacemaker"))
                .containsExactly("electrical-stimulation-pacemaker:CONTRAINDICATION");
        assertThat(broken(stimulation(StimulationModality.FUNCTIONAL_ELECTRICAL), "osteoporosis"))
                .isEmpty();
        assertThat(broken(new Technique.Conventional(), "pacemaker")).isEmpty();
    }

    @Test
    void tellsModalitiesApart() {
        assertThat(broken(stimulation(StimulationModality.TRANSCRANIAL_MAGNETIC), "cranial-metal"))
                .containsExactly("magnetic-stimulation-cranial-metal:CONTRAINDICATION");
        assertThat(broken(stimulation(StimulationModality.NEUROMUSCULAR_ELECTRICAL), "cranial-metal"))
                .containsExactly("electrical-stimulation-metal-implant:CAUTION");
    }

    @Test
    void tellsDevicesApart() {
        assertThat(broken(new Technique.Robotic(RoboticDevice.GAIT_TRAINER, 50), "weight-bearing-restricted"))
                .containsExactly("robotic-gait-weight-bearing-restricted:CONTRAINDICATION");
        assertThat(broken(new Technique.Robotic(RoboticDevice.ARM_ROBOT, 50), "weight-bearing-restricted"))
                .isEmpty();
    }

    @Test
    void asksForCareWhereATechniqueNeedsIt() {
        assertThat(broken(new Technique.ConstraintInduced(BodySide.LEFT, BigDecimal.ONE), "shoulder-subluxation"))
                .containsExactly("constraint-induced-shoulder-subluxation:CAUTION");
        assertThat(broken(new Technique.VirtualReality("t", 1), "seizure-risk"))
                .containsExactly("virtual-reality-seizure-risk:CAUTION");
        assertThat(broken(new Technique.VirtualReality("t", 1), "pacemaker")).isEmpty();
    }
}
