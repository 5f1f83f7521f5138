package health.praxis.platform.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.platform.problem.MalformedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectedVersionTest {

    @Test
    void readsAStrongEtag() {
        assertThat(ExpectedVersion.parse(" \"12\" ")).isEqualTo(new ExpectedVersion(12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "W/\"12\"", "*", "\"0\"", "\"-1\"", "\"1\", \"2\"", "\"9999999999999999999\""})
    void refusesWhatIsNoEtagOfThisApi(String header) {
        assertThatThrownBy(() -> ExpectedVersion.parse(header)).isInstanceOf(MalformedRequest.class);
    }

    @Test
    void needsTheHeader() {
        assertThatThrownBy(() -> ExpectedVersion.parse(null)).isInstanceOf(ExpectedVersion.Missing.class);
    }

    @Test
    void acceptsTheVersionThatWasReadOnly() {
        assertThatCode(() -> new ExpectedVersion(3).check(3)).doesNotThrowAnyException();
        assertThatThrownBy(() -> new ExpectedVersion(3).check(4)).isInstanceOf(ExpectedVersion.Stale.class);
    }
}
