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

    /**
     * Refuses with all that is broken, or lets it pass.
     *
     * @param whatBreaks subject and verb of the refusal, such as "The goal breaks"
     */
    public static void ifAny(List<Violation> broken, String whatBreaks) {
        if (!broken.isEmpty()) {
            String rules = broken.size() == 1 ? "a rule" : broken.size() + " rules";
            throw new RuleRefused(whatBreaks + " " + rules + "; see errors.", broken);
        }
    }
}
