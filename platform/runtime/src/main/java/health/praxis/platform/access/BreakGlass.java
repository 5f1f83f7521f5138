package health.praxis.platform.access;

import health.praxis.platform.problem.MalformedRequest;
import health.praxis.platform.problem.Violation;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * Opening a record in an emergency: the request says {@code Purpose-Of-Use: BTG} and why in {@code Break-Glass-Reason}, as
 * plain or percent-encoded text.
 */
@RequestScoped
public class BreakGlass {

    /** Header that names the purpose of a request; {@code TREAT} is meant when it is left out. */
    public static final String PURPOSE = "Purpose-Of-Use";

    /** Header that says why; 10 to 500 characters, at least 10 of them letters or digits. */
    public static final String REASON = "Break-Glass-Reason";

    private static final String EMERGENCY = "BTG";
    private static final String TREATMENT = "TREAT";
    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 500;

    /** Letters by their category, and yet nothing to see: the fillers of Hangul. */
    private static final Set<Integer> BLANK_LETTERS = Set.of(0x115F, 0x1160, 0x3164, 0xFFA0);

    private static final int UNREADABLE = 0xFFFD;

    private final CurrentVertxRequest request;

    BreakGlass(CurrentVertxRequest request) {
        this.request = request;
    }

    /**
     * Why the glass is to be broken, or empty when the request does not ask for that.
     *
     * @throws MalformedRequest when the purpose is unknown, or an emergency has no proper reason
     */
    public Optional<String> reason() {
        return header(PURPOSE).flatMap(purpose -> switch (purpose) {
            case EMERGENCY -> Optional.of(stated());
            case TREATMENT -> Optional.empty();
            default ->
                throw new MalformedRequest(
                        Violation.ofParameter(PURPOSE, "unknown-purpose-of-use", "The purpose is TREAT or BTG."));
        });
    }

    private String stated() {
        return header(REASON)
                .map(BreakGlass::decoded)
                .map(String::strip)
                .filter(BreakGlass::isProper)
                .orElseThrow(() -> new MalformedRequest(Violation.ofParameter(
                        REASON,
                        "break-glass-reason-missing",
                        "Say in 10 to 500 characters, 10 of them letters or digits, why the record is opened.")));
    }

    /** True for a reason that somebody can read later: enough to be a word, and nothing that hides or turns the text. */
    static boolean isProper(String reason) {
        long readable = reason.codePoints().filter(Character::isLetterOrDigit).count();
        return readable >= SHORTEST_REASON
                && reason.length() <= LONGEST_REASON
                && reason.codePoints().allMatch(BreakGlass::isVisible);
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> codePoint != UNREADABLE && !BLANK_LETTERS.contains(codePoint);
        };
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    private Optional<String> header(String name) {
        return Optional.ofNullable(request.getCurrent())
                .map(context -> context.request().getHeader(name));
    }
}
