package health.praxis.platform.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FingerprintsTest {

    private final Fingerprints fingerprints = new Fingerprints(new ObjectMapper());

    record Request(Set<Part> parts, List<String> order) {}

    record Part(String name, int number) {}

    @Property(tries = 100)
    void doesNotDependOnTheOrderOfASet(@ForAll Set<String> names) {
        var forwards = new LinkedHashSet<Part>();
        names.forEach(name -> forwards.add(new Part(name, name.length())));
        var backwards = new LinkedHashSet<>(List.copyOf(forwards).reversed());
        assertThat(of(new Request(forwards, List.of()))).isEqualTo(of(new Request(backwards, List.of())));
    }

    @Test
    void tellsDifferentRequestsApart() {
        var one = new Request(Set.of(new Part("a", 1)), List.of("x", "y"));
        assertThat(of(one)).isNotEqualTo(of(new Request(Set.of(new Part("a", 2)), List.of("x", "y"))));
        assertThat(of(one)).isNotEqualTo(of(new Request(Set.of(new Part("a", 1)), List.of("y", "x"))));
        assertThat(of(one)).isNotEqualTo(fingerprints.of("/elsewhere", one));
    }

    private byte[] of(Request request) {
        return fingerprints.of("/things", request);
    }
}
