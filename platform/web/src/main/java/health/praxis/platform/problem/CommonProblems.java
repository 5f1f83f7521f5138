package health.praxis.platform.problem;

/** The kinds of failure that every process of the product shares; domain rules add their own. */
public final class CommonProblems {

    public static final ProblemType MALFORMED_REQUEST =
            new ProblemType("malformed-request", "The request is not of the documented form.", 400);
    public static final ProblemType MALFORMED_CURSOR =
            new ProblemType("malformed-cursor", "The cursor is not one this list handed out to you.", 400);
    public static final ProblemType NOT_AUTHENTICATED =
            new ProblemType("not-authenticated", "A valid access token is needed.", 401);
    public static final ProblemType NOT_ALLOWED =
            new ProblemType("not-allowed", "Your role does not include this operation.", 403);
    public static final ProblemType NOT_FOUND =
            new ProblemType("not-found", "There is nothing here that you may see.", 404);
    public static final ProblemType METHOD_NOT_ALLOWED =
            new ProblemType("method-not-allowed", "This resource does not support the method.", 405);
    public static final ProblemType NOT_ACCEPTABLE =
            new ProblemType("not-acceptable", "No representation matches the Accept header.", 406);
    public static final ProblemType REQUEST_STALLED =
            new ProblemType("request-stalled", "The rest of the request did not arrive in time.", 408);
    public static final ProblemType CONFLICT =
            new ProblemType("conflict", "The request conflicts with what is already recorded.", 409);
    public static final ProblemType REQUEST_IN_PROGRESS =
            new ProblemType("request-in-progress", "Another request with this idempotency key is under way.", 409);
    public static final ProblemType STALE_VERSION =
            new ProblemType("stale-version", "The resource has changed since you read it.", 412);
    public static final ProblemType TOO_LARGE = new ProblemType("too-large", "The request is too large.", 413);
    public static final ProblemType URI_TOO_LONG =
            new ProblemType("uri-too-long", "The path and query are too long.", 414);
    public static final ProblemType UNSUPPORTED_MEDIA_TYPE =
            new ProblemType("unsupported-media-type", "The content type is not supported here.", 415);
    public static final ProblemType RULE_REFUSED =
            new ProblemType("rule-refused", "A rule of the domain refuses this.", 422);
    public static final ProblemType IDEMPOTENCY_KEY_REUSED =
            new ProblemType("idempotency-key-reused", "The idempotency key was used before with another request.", 422);
    public static final ProblemType VERSION_REQUIRED =
            new ProblemType("version-required", "Send the ETag you read as If-Match.", 428);
    public static final ProblemType HEADERS_TOO_LARGE =
            new ProblemType("headers-too-large", "The request headers are too large.", 431);
    public static final ProblemType INTERNAL_ERROR =
            new ProblemType("internal-error", "Something failed here; nothing was changed.", 500);
    public static final ProblemType BAD_GATEWAY =
            new ProblemType("bad-gateway", "A service behind the gateway broke off its answer.", 502);
    public static final ProblemType UNAVAILABLE =
            new ProblemType("unavailable", "A part of the system is not reachable now.", 503);

    private CommonProblems() {}

    /** The kind that stands for an HTTP status no rule has named more closely. */
    public static ProblemType forStatus(int status) {
        return switch (status) {
            case 401 -> NOT_AUTHENTICATED;
            case 403 -> NOT_ALLOWED;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 408 -> REQUEST_STALLED;
            case 409 -> CONFLICT;
            case 412 -> STALE_VERSION;
            case 413 -> TOO_LARGE;
            case 414 -> URI_TOO_LONG;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 422 -> RULE_REFUSED;
            case 428 -> VERSION_REQUIRED;
            case 431 -> HEADERS_TOO_LARGE;
            case 502 -> BAD_GATEWAY;
            case 503, 504 -> UNAVAILABLE;
            default -> status < 500 ? MALFORMED_REQUEST : INTERNAL_ERROR;
        };
    }
}
