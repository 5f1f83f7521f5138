package health.praxis.gateway;

import health.praxis.platform.problem.ProblemType;

/** Failures that only the public entry knows. */
final class GatewayProblems {

    static final ProblemType HTTP_VERSION_NOT_SUPPORTED =
            new ProblemType("http-version-not-supported", "Use HTTP/1.1.", 505);

    static final ProblemType TOO_MANY_REQUESTS =
            new ProblemType("too-many-requests", "There were more requests than the rate limit allows.", 429);

    private GatewayProblems() {}
}
