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

    @ParameterizedTest
    @ValueSource(strings = {"patient", "caregiver"})
    void isLinkedToOneRecordWhateverElseTheIssuerPutsIntoTheToken(String role) {
        var caller =
                new Caller("s", "riverside", Set.of(role, "offline_access", "uma_authorization"), Optional.of(OWN));
        assertThat(caller.isLinkedToOnePatient()).isTrue();
        assertThat(caller.roles()).containsExactly(role);
    }

    @Test
    void isNoStaffWithoutARoleOfTheProduct() {
        var caller = new Caller("s", "riverside", Set.of("admin"), Optional.empty());
        assertThat(caller.isLinkedToOnePatient()).isTrue();
        assertThat(caller.patientId()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"therapist", "physician", "coordinator", "tenant-admin", "integration", "analyst"})
    void isLinkedToNobodyAsStaff(String role) {
        assertThat(new Caller("s", "riverside", Set.of(role), Optional.empty()).isLinkedToOnePatient())
                .isFalse();
    }

    @Test
    void isLinkedToNobodyAsTheServiceItself() {
        assertThat(Caller.ofService("session", "riverside").isLinkedToOnePatient())
                .isFalse();
    }
}
