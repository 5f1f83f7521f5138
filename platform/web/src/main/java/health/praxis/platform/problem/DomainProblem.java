package health.praxis.platform.problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A refusal in the words of the domain. Each rule that can refuse has its own subclass; its type fixes the HTTP status,
 * its violations list everything that was wrong at once.
 */
public abstract class DomainProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient List<Violation> violations;

    protected DomainProblem(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    protected DomainProblem(ProblemType type, String detail, List<Violation> violations) {
        super(detail, null, false, false);
        this.type = type;
        this.violations = List.copyOf(violations);
    }

    public ProblemType type() {
        return type;
    }

    public List<Violation> violations() {
        return violations;
    }

    /** What exactly was refused, for rules whose answer is one code whatever the number of fields at fault. */
    public Optional<String> code() {
        return Optional.empty();
    }

    /** How long a client should wait before it tries again, when waiting may help. */
    public Optional<Duration> retryAfter() {
        return Optional.empty();
    }
}
