package health.praxis.outcomes.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MeasurementErrorTest {

    @Test
    void theStandardErrorShrinksWithReliability() {
        assertThat(MeasurementError.standardError(10, 0.91)).isCloseTo(3, within(1e-9));
        assertThat(MeasurementError.standardError(10, 1)).isZero();
        assertThat(MeasurementError.standardError(10, 0)).isEqualTo(10);
        assertThat(MeasurementError.standardError(0, 0.5)).isZero();
    }

    @Test
    void theSqrtOfTwoIsNotForgotten() {
        assertThat(MeasurementError.minimalDetectableChange(1, MeasurementError.Z95))
                .isCloseTo(2.7719, within(5e-5));
        assertThat(MeasurementError.minimalDetectableChange(0, 1.645)).isZero();
    }

    @Test
    void aChangeIsReliableBeyondTheQuantileAndNotAtIt() {
        assertThat(MeasurementError.reliableChange(0, 2, 1 / Math.sqrt(2)).reliable())
                .isTrue();
        assertThat(MeasurementError.reliableChange(0, -2, 1 / Math.sqrt(2)).index())
                .isCloseTo(-2, within(1e-9));
        double atTheQuantile = MeasurementError.Z95 * Math.sqrt(2);
        assertThat(MeasurementError.reliableChange(0, atTheQuantile, 1).reliable())
                .isFalse();
        double makesOne = 1 / Math.sqrt(2);
        assertThat(MeasurementError.reliableChange(0, 1.96, makesOne).index()).isEqualTo(1.96);
        assertThat(MeasurementError.reliableChange(0, 1.96, makesOne).reliable())
                .isFalse();
    }

    @Test
    void refusesWhatNoSampleCanHave() {
        assertThatThrownBy(() -> MeasurementError.standardError(-1, 0.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MeasurementError.standardError(1, 1.1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MeasurementError.standardError(1, -0.1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MeasurementError.minimalDetectableChange(-1, 1.96))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MeasurementError.minimalDetectableChange(1, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MeasurementError.reliableChange(1, 2, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
