package health.praxis.patient.clinic;

import health.praxis.platform.caller.Caller;
import health.praxis.platform.caller.Role;
import health.praxis.platform.problem.RuleRefused;
import health.praxis.platform.problem.Violation;
import java.util.Objects;
import java.util.Set;

/** Who may say that a practitioner signs in with an account: it opens the records of everybody the practitioner treats. */
final class AccountPolicy {

    private static final Set<String> SEE_THE_TENANT_ANYWAY = Set.of(Role.COORDINATOR, Role.PHYSICIAN);

    private AccountPolicy() {}

    /** @throws RuleRefused when the caller would give themselves a practitioner's sight of records */
    static void check(Caller who, String before, String after) {
        boolean becomesTheirs = who.subject().equals(after) && !Objects.equals(before, after);
        boolean seesMore = who.roles().stream().noneMatch(SEE_THE_TENANT_ANYWAY::contains);
        if (becomesTheirs && seesMore) {
            throw new RuleRefused(
                    Violation.at("/account", "own-account", "Let a coordinator say that you are this practitioner."));
        }
    }
}
