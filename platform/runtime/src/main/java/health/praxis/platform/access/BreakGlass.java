package health.praxis.platform.access;

import health.praxis.platform.problem.MalformedRequest;
import health.praxis.platform.problem.Violation;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Opening a record in an emergency: the request says {@code Purpose-Of-Use: BTG} and why in {@code Break-Glass-Reason}, as
 * plain or percent-encoded text.
 */
@RequestScoped
public class BreakGlass {

    /** Header that names the purpose of a request; {@code TREAT} is meant when it is left out. */
    public static final String PURPOSE = "Purpose-Of-Use";

    /** Header that says why; 10 to 500 characters. */
    public static final String REASON = "Break-Glass-Reason";

    private static final String EMERGENCY = "BTG";
    private static final String TREATMENT = "TREAT";
    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 500;

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
                .filter(reason -> reason.codePointCount(0, reason.length()) >= SHORTEST_REASON
                        && reason.length() <= LONGEST_REASON
                        && reason.codePoints().noneMatch(Character::isISOControl))
                .orElseThrow(() -> new MalformedRequest(Violation.ofParameter(
                        REASON,
                        "break-glass-reason-missing",
                        "Say in 10 to 500 characters why the record is opened.")));
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
