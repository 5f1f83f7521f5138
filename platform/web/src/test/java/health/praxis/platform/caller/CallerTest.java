package health.praxis.platform.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallerTest {

    private static final UUID OWN = new UUID(1, 1);
    private static final UUID OTHER = new UUID(2, 2);

    @ParameterizedTest
    @ValueSource(strings = {"patient", "caregiver"})
    void showsTheLinkedRecordOnlyWhateverElseTheIssuerPutsIntoTheToken(String role) {
        var caller =
                new Caller("s", "riverside", Set.of(role, "offline_access", "uma_authorization"), Optional.of(OWN));
        assertThat(caller.maySee(OWN)).isTrue();
        assertThat(caller.maySee(OTHER)).isFalse();
        assertThat(caller.roles()).containsExactly(role);
    }

    @Test
    void showsNothingToWhoHasNoRoleOfTheProduct() {
        var caller = new Caller("s", "riverside", Set.of("admin"), Optional.empty());
        assertThat(caller.maySee(OTHER)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"therapist", "physician", "coordinator", "tenant-admin", "integration", "analyst"})
    void showsTheTenantToStaff(String role) {
        assertThat(new Caller("s", "riverside", Set.of(role), Optional.empty()).maySee(OTHER))
                .isTrue();
    }

    @Test
    void letsTheServiceItselfWorkOnEveryRecordOfTheTenant() {
        assertThat(Caller.ofService("session", "riverside").maySee(OTHER)).isTrue();
    }
}
