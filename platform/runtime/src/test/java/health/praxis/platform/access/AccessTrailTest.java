package health.praxis.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccessTrailTest {

    private final AccessTrail trail = new AccessTrail();
    private final UUID patient = UUID.randomUUID();

    @ParameterizedTest
    @EnumSource
    void keepsTheGroundARecordWasOpenedOnWhenThereIsDangerToo(Basis ground) {
        trail.opened(patient, ground);
        trail.opened(patient, Basis.DANGER);
        assertGround(ground);
    }

    @ParameterizedTest
    @EnumSource
    void takesABetterGroundThanDangerAndOpensAfterARefusal(Basis ground) {
        trail.refused(patient);
        trail.opened(patient, Basis.DANGER);
        trail.opened(patient, ground);
        trail.refused(patient);
        assertGround(ground);
    }

    @ParameterizedTest
    @EnumSource
    void namesTheStrongestGround(Basis ground) {
        trail.opened(patient, ground);
        for (Basis other : Basis.values()) {
            trail.opened(patient, other);
        }
        assertGround(Basis.SERVICE);
    }

    private void assertGround(Basis ground) {
        assertThat(trail.looks())
                .singleElement()
                .satisfies(look -> assertThat(look.basis()).contains(ground));
    }
}
