package health.praxis.outcomes.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.instrument.InstrumentCatalogue;
import health.praxis.outcomes.scoring.DeclineRate.Group;
import org.junit.jupiter.api.Test;

class DeclineRateTest {

    private static final Instrument ALSFRS =
            InstrumentCatalogue.load().find("alsfrs-r").orElseThrow();

    @Test
    void groupsChangeAtAHalfAndBeyondOnePointAMonth() {
        assertThat(rate(48, 20)).isEqualTo(new DeclineRate(0, Group.SLOW));
        assertThat(rate(43.1, 10).group()).isEqualTo(Group.SLOW);
        assertThat(rate(43, 10).group()).isEqualTo(Group.INTERMEDIATE);
        assertThat(rate(38, 10).group()).isEqualTo(Group.INTERMEDIATE);
        assertThat(rate(37.9, 10).group()).isEqualTo(Group.FAST);
    }

    @Test
    void aRateNeedsTime() {
        assertThatThrownBy(() -> rate(40, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void slowingIsAShareOfTheEarlierRate() {
        assertThat(DeclineRate.percentSlowing(1.0, 0.8)).isCloseTo(20, within(1e-9));
        assertThat(DeclineRate.percentSlowing(0.5, 1.0)).isCloseTo(-100, within(1e-9));
        assertThatThrownBy(() -> DeclineRate.percentSlowing(0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static DeclineRate rate(double score, double months) {
        return DeclineRate.sinceOnset(ALSFRS, score, months);
    }
}
