package health.praxis.session.safety;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;

/**
 * One rule: what raises a red flag, how grave it is and what it asks for.
 *
 * @param trigger stable kebab-case name
 * @param facts any one of these raises it
 * @param onlyWithPrecautions when not empty, the person must have one of these
 * @param urgentWithPrecautions with one of these a routine flag is urgent
 * @param otherwise true when it counts only if no rule without this mark was met
 * @param severity how soon somebody must look
 * @param suspends what rests meanwhile
 * @param clearance who may resolve it
 * @param dueTheSameDay true when it must be acknowledged before the clinic's day ends
 * @param instruction what to do now, with a place for the emergency number
 * @param source where the rule comes from
 */
record RedFlagRule(
        String trigger,
        Set<String> facts,
        Set<String> onlyWithPrecautions,
        Set<String> urgentWithPrecautions,
        boolean otherwise,
        Severity severity,
        Suspension suspends,
        Clearance clearance,
        boolean dueTheSameDay,
        String instruction,
        String source) {

    RedFlagRule {
        facts = Set.copyOf(facts);
        onlyWithPrecautions = onlyWithPrecautions == null ? Set.of() : Set.copyOf(onlyWithPrecautions);
        urgentWithPrecautions = urgentWithPrecautions == null ? Set.of() : Set.copyOf(urgentWithPrecautions);
        if (source.isBlank() || instruction.isBlank() || facts.isEmpty()) {
            throw new IllegalArgumentException("a rule has facts, an instruction and a source: " + trigger);
        }
    }

    boolean isMetBy(Collection<String> reported, Collection<String> precautions) {
        return !Collections.disjoint(facts, reported)
                && (onlyWithPrecautions.isEmpty() || !Collections.disjoint(onlyWithPrecautions, precautions));
    }

    Severity severityWith(Collection<String> precautions) {
        return severity == Severity.ROUTINE && !Collections.disjoint(urgentWithPrecautions, precautions)
                ? Severity.URGENT
                : severity;
    }
}
