package health.praxis.outcomes.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

class TheilSenLawsTest {

    @Property
    void oneOddPointDoesNotMoveALine(@ForAll @DoubleRange(min = -1000, max = 1000) double odd) {
        double[] x = IntStream.range(0, 9).asDoubleStream().toArray();
        double[] y = IntStream.range(0, 9).mapToDouble(i -> 3.0 * i).toArray();
        y[4] = odd;

        assertThat(TheilSen.estimate(x, y).orElseThrow().slope()).isCloseTo(3, within(1e-9));
    }

    @Property
    void theIntervalHoldsTheSlopeAndTurnsWithTheData(
            @ForAll @Size(min = 5, max = 14) double @DoubleRange(min = -100, max = 100) [] y) {
        double[] x = IntStream.range(0, y.length).asDoubleStream().toArray();
        double[] turned = IntStream.range(0, y.length).mapToDouble(i -> -y[i]).toArray();
        TheilSen.Estimate estimate = TheilSen.estimate(x, y).orElseThrow();
        TheilSen.Estimate mirrored = TheilSen.estimate(x, turned).orElseThrow();
        TheilSen.Interval interval = estimate.interval().orElseThrow();

        assertThat(interval.contains(estimate.slope())).isTrue();
        assertThat(interval.confidence()).isGreaterThanOrEqualTo(0.95);
        assertThat(mirrored.slope()).isCloseTo(-estimate.slope(), within(1e-9));
        assertThat(mirrored.interval().orElseThrow().lower()).isCloseTo(-interval.upper(), within(1e-9));
    }
}
