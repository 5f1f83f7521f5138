package health.praxis.outcomes.calculator;

import health.praxis.outcomes.scoring.Refusal;
import health.praxis.platform.problem.RuleRefused;
import health.praxis.platform.problem.Violation;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The numbers make no score. Its code is that of the first refusal; each field at fault has its pointer. */
final class CalculationRefused extends RuleRefused {

    private static final long serialVersionUID = 1L;

    private final String code;

    private CalculationRefused(String code, String detail, List<Violation> violations) {
        super(detail, violations);
        this.code = code;
    }

    /**
     * @param pointers where in the request the fields of a refusal stand
     * @param also what has to be told with it
     */
    static CalculationRefused of(
            List<Refusal> refusals, Function<Refusal, List<String>> pointers, Optional<String> also) {
        Refusal first = refusals.getFirst();
        List<Violation> violations = refusals.stream()
                .flatMap(refusal -> violations(refusal, pointers.apply(refusal)))
                .toList();
        String detail = also.map(text -> first.message() + " " + text).orElse(first.message());
        return new CalculationRefused(first.code(), detail, violations);
    }

    /** One field of the request at fault. */
    static CalculationRefused of(Refusal.Reason reason, String field, String message) {
        var refusal = new Refusal(reason, List.of(field), message);
        return of(List.of(refusal), each -> List.of(Input.pointer("", field)), Optional.empty());
    }

    private static Stream<Violation> violations(Refusal refusal, List<String> pointers) {
        return pointers.stream().map(pointer -> Violation.at(pointer, refusal.code(), refusal.message()));
    }

    @Override
    public Optional<String> code() {
        return Optional.of(code);
    }
}
