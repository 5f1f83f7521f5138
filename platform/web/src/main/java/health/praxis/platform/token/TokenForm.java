package health.praxis.platform.token;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/**
 * Lets a bearer token through to whoever reads it only in the form of a signed one: three parts of base64url (RFC 7515, 7.1).
 * What reads tokens takes some other texts, such as a lone dot, for a failure of its own and not for a stranger's.
 */
public final class TokenForm {

    private static final int BEFORE_THE_TOKEN_IS_READ = -8_999;

    private static final String SCHEME = "Bearer ";

    /** A token that is nobody's, in the place of one that cannot be read. */
    private static final String OF_NOBODY = SCHEME + "unreadable";

    private static final Pattern SIGNED = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

    void register(@Observes Router router) {
        router.route().order(BEFORE_THE_TOKEN_IS_READ).handler(context -> {
            keepReadable(context.request());
            context.next();
        });
    }

    private static void keepReadable(HttpServerRequest request) {
        String given = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (given != null && given.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            String token = given.substring(SCHEME.length()).strip();
            if (!SIGNED.matcher(token).matches()) {
                request.headers().set(HttpHeaders.AUTHORIZATION, OF_NOBODY);
            }
        }
    }
}
