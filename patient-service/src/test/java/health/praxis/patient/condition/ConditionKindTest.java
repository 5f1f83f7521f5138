package health.praxis.patient.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConditionKindTest {

    @Test
    void keysAreThoseOfTheCatalogueOfMeasuresAndAcquiredBrainInjury() {
        assertThat(Arrays.stream(ConditionKind.values()).map(ConditionKind::key))
                .containsExactly(
                        "alzheimers",
                        "als",
                        "dementia",
                        "huntingtons",
                        "mci",
                        "ms",
                        "parkinsons",
                        "stroke",
                        "tbi",
                        "sci",
                        "cp",
                        "peripheral-nerve",
                        "balance-disorder",
                        "abi");
    }

    @ParameterizedTest
    @EnumSource
    void travelsAsItsKeyInJson(ConditionKind kind) throws Exception {
        var json = new ObjectMapper();

        assertThat(json.writeValueAsString(kind)).isEqualTo('"' + kind.key() + '"');
        assertThat(json.readValue('"' + kind.key() + '"', ConditionKind.class)).isEqualTo(kind);
    }

    @ParameterizedTest
    @EnumSource
    void trajectoryTravelsAsItsKeyInJson(Trajectory trajectory) throws Exception {
        var json = new ObjectMapper();

        assertThat(json.readValue(json.writeValueAsString(trajectory), Trajectory.class))
                .isEqualTo(trajectory);
    }

    @Test
    void refusesAnUnknownKeyWithoutRepeatingIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConditionKind.of("Jane Doe"))
                .withMessage("not a condition kind");
    }

    @Test
    void diseasesThatKeepingFunctionIsSuccessForAreProgressive() {
        assertThat(Arrays.stream(ConditionKind.values())
                        .filter(kind -> kind.defaultTrajectory() == Trajectory.PROGRESSIVE))
                .containsExactlyInAnyOrder(
                        ConditionKind.ALZHEIMERS,
                        ConditionKind.ALS,
                        ConditionKind.DEMENTIA,
                        ConditionKind.HUNTINGTONS,
                        ConditionKind.MS,
                        ConditionKind.PARKINSONS);
    }
}
