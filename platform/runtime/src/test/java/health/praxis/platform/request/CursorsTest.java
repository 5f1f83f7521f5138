package health.praxis.platform.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class CursorsTest {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private final Cursors cursors = new Cursors(KEY, new ObjectMapper());

    @Property(tries = 200)
    void opensWhatItSealed(
            @ForAll @Size(max = 4) List<@StringLength(max = 80) String> position, @ForAll String boundTo) {
        assertThat(cursors.open(boundTo, cursors.seal(boundTo, position))).isEqualTo(position);
    }

    @Property(tries = 200)
    void opensNothingThatWasChanged(
            @ForAll @IntRange(max = 39) int index, @ForAll @IntRange(min = 1, max = 255) int flip) {
        byte[] bytes = Base64.getUrlDecoder().decode(cursors.seal("tenant", List.of("0190b7c0")));
        bytes[index % bytes.length] ^= (byte) flip;
        String changed = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        assertThatThrownBy(() -> cursors.open("tenant", changed)).isInstanceOf(Cursors.Malformed.class);
    }

    @Property(tries = 200)
    void opensNothingElsewhere(@ForAll String here, @ForAll String there) {
        if (here.equals(there)) {
            return;
        }
        String cursor = cursors.seal(here, List.of("1"));
        assertThatThrownBy(() -> cursors.open(there, cursor)).isInstanceOf(Cursors.Malformed.class);
    }

    @Property(tries = 200)
    void refusesAnyText(@ForAll String text) {
        assertThatThrownBy(() -> cursors.open("tenant", text)).isInstanceOf(Cursors.Malformed.class);
    }

    @Test
    void needsAKeyOfFullLength() {
        String tooShort = Base64.getEncoder().encodeToString(new byte[16]);
        assertThatThrownBy(() -> new Cursors(tooShort, new ObjectMapper()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
