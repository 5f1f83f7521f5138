package health.praxis.platform.problem;

import java.util.List;

/** One or several domain rules refuse a request; all of them are listed at once. */
public class RuleRefused extends DomainProblem {

    private static final long serialVersionUID = 1L;

    public RuleRefused(String detail, List<Violation> violations) {
        super(CommonProblems.RULE_REFUSED, detail, violations);
    }

    public RuleRefused(Violation violation) {
        this(violation.message(), List.of(violation));
    }
}
