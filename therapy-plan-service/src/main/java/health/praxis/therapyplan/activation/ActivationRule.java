package health.praxis.therapyplan.activation;

import health.praxis.platform.problem.Violation;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One rule that lets a plan come into force.
 *
 * @param code stable code of the refusal
 * @param refusals what is missing in a proposed plan, in words; nothing when the rule is kept
 */
record ActivationRule(String code, Function<ProposedPlan, Stream<String>> refusals) {

    /** A rule that is broken once, with one text. */
    static ActivationRule when(String code, String text, Predicate<ProposedPlan> broken) {
        return new ActivationRule(code, plan -> broken.test(plan) ? Stream.of(text) : Stream.empty());
    }

    Stream<Violation> violations(ProposedPlan plan) {
        return refusals.apply(plan).map(text -> Violation.ofRule(code, text));
    }
}
