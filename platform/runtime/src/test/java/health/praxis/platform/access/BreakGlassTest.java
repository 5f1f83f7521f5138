package health.praxis.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BreakGlassTest {

    private static final String PLAIN = "found unconscious";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bewußtlos im Übungsraum, 2. Stock",
                "意識不明で訓練室に倒れていました",
                "Потерял сознание",
                "\uD83D\uDE91 unconscious in the gym"
            })
    void takesWhatSomebodyCanRead(String reason) {
        assertThat(BreakGlass.isProper(reason)).isTrue();
    }

    @Test
    void countsLettersAndDigitsAlone() {
        assertThat(BreakGlass.isProper("a1b2c3d4e5")).isTrue();
        assertThat(BreakGlass.isProper("a1b2c3d4e")).isFalse();
        assertThat(BreakGlass.isProper("a1b2c3d4e!!!!!!!!!!")).isFalse();
        assertThat(BreakGlass.isProper("............")).isFalse();
        assertThat(BreakGlass.isProper("\u00A0".repeat(12))).isFalse();
        assertThat(BreakGlass.isProper("\u200B".repeat(12))).isFalse();
        assertThat(BreakGlass.isProper("\u3164".repeat(12))).isFalse();
        assertThat(BreakGlass.isProper("a".repeat(500))).isTrue();
        assertThat(BreakGlass.isProper("a".repeat(501))).isFalse();
    }

    /** Control, zero width, direction, line and paragraph separators, halves of pairs, private use, no character, unread. */
    @ParameterizedTest
    @ValueSource(
            ints = {
                0x0000, 0x0009, 0x007F, 0x0085, 0x00AD, 0x200B, 0x200D, 0x200E, 0x202A, 0x202E, 0x2066, 0x2069, 0xFEFF,
                0x2028, 0x2029, 0xD800, 0xDFFF, 0xE000, 0xF8FF, 0xE0041, 0xF0000, 0xFFFF, 0xFFFD, 0x115F, 0x1160,
                        0x3164,
                0xFFA0
            })
    void refusesWhatHidesOrTurnsTheText(int codePoint) {
        String hidden = new StringBuilder(PLAIN)
                .appendCodePoint(codePoint)
                .append(PLAIN)
                .toString();
        assertThat(BreakGlass.isProper(PLAIN + PLAIN)).isTrue();
        assertThat(BreakGlass.isProper(hidden)).isFalse();
    }
}
