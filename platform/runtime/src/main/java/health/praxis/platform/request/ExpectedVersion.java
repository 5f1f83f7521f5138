package health.praxis.platform.request;

import health.praxis.platform.problem.CommonProblems;
import health.praxis.platform.problem.DomainProblem;
import health.praxis.platform.problem.MalformedRequest;
import health.praxis.platform.problem.Violation;
import java.util.regex.Pattern;

/** The version a client has read and now wants to change, as {@code If-Match} says it. */
public record ExpectedVersion(long version) {

    private static final Pattern ETAG = Pattern.compile("\"([1-9][0-9]{0,17})\"");

    /**
     * Reads {@code If-Match}.
     *
     * @throws Missing when the header is absent
     * @throws MalformedRequest when it is not an ETag of this API
     */
    public static ExpectedVersion parse(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Missing();
        }
        var etag = ETAG.matcher(ifMatch.strip());
        if (!etag.matches()) {
            throw new MalformedRequest(
                    Violation.ofParameter("If-Match", "malformed-etag", "Send the ETag as you read it, like \"3\"."));
        }
        return new ExpectedVersion(Long.parseLong(etag.group(1)));
    }

    /** @throws Stale when the resource has moved on */
    public void check(long actual) {
        if (actual != version) {
            throw new Stale(version, actual);
        }
    }

    /** There is no {@code If-Match}. */
    public static final class Missing extends DomainProblem {
        private static final long serialVersionUID = 1L;

        Missing() {
            super(CommonProblems.VERSION_REQUIRED, "Read the resource and send its ETag as If-Match.");
        }
    }

    /** The resource is not the one the client read. */
    public static final class Stale extends DomainProblem {
        private static final long serialVersionUID = 1L;

        Stale() {
            super(CommonProblems.STALE_VERSION, "The resource is at another version now.");
        }

        Stale(long expected, long actual) {
            super(
                    CommonProblems.STALE_VERSION,
                    "You changed version " + expected + "; it is now version " + actual + ".");
        }
    }
}
