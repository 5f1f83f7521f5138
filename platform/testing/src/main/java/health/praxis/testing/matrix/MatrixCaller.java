package health.praxis.testing.matrix;

import health.praxis.platform.access.BreakGlass;
import health.praxis.platform.access.RecordPart;
import health.praxis.platform.caller.Role;
import health.praxis.testing.Tokens;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Somebody who calls every operation.
 *
 * @param name in the words of a report
 * @param subject account at the identity provider, or null for nobody
 * @param tenantNamed false for a token that names no tenant
 * @param linked the record in the token, or null
 * @param sight which records may be seen, and why
 * @param own the record that a sight of the own record means
 * @param headers what is sent along
 */
record MatrixCaller(
        String name,
        String subject,
        boolean tenantNamed,
        Set<String> roles,
        MatrixRecord linked,
        Sight sight,
        MatrixRecord own,
        Map<String, String> headers) {

    private static final String ON_THE_TEAM = "matrix-on-the-team";
    private static final String OFF_THE_TEAM = "matrix-off-the-team";
    private static final String CONSENTED = "matrix-caregiver-with-consent";
    private static final String WITHOUT_CONSENT = "matrix-caregiver-without-consent";
    private static final String UNLINKED = "matrix-caregiver-without-link";
    private static final String OTHER_PARTS = "matrix-caregiver-of-other-parts";

    /** Which records a caller may see. */
    enum Sight {
        NOTHING,
        /** The own record of the matrix, by facts that the tenant must have. */
        OWN_BY_FACTS,
        /** The linked record, by the token. */
        LINKED,
        EVERYTHING
    }

    /** Everybody, with {@code own} as the record of those who have one; {@code other} has a caregiver without a consent. */
    static List<MatrixCaller> all(MatrixRecord own, MatrixRecord other) {
        return List.of(
                staff("therapist on the care team", ON_THE_TEAM, own, Sight.OWN_BY_FACTS, Role.THERAPIST),
                staff("therapist off the care team", OFF_THE_TEAM, own, Sight.NOTHING, Role.THERAPIST),
                new MatrixCaller(
                        "therapist breaking the glass",
                        OFF_THE_TEAM,
                        true,
                        Set.of(Role.THERAPIST),
                        null,
                        Sight.EVERYTHING,
                        own,
                        Map.of(BreakGlass.PURPOSE, "BTG", BreakGlass.REASON, "found unconscious in the gym")),
                staff("physician", "matrix-physician", own, Sight.EVERYTHING, Role.PHYSICIAN),
                staff("coordinator", "matrix-coordinator", own, Sight.EVERYTHING, Role.COORDINATOR),
                staff("integration", "matrix-integration", own, Sight.EVERYTHING, Role.INTEGRATION),
                staff("tenant admin on the care team", ON_THE_TEAM, own, Sight.OWN_BY_FACTS, Role.TENANT_ADMIN),
                staff("tenant admin", "matrix-admin", own, Sight.NOTHING, Role.TENANT_ADMIN),
                staff("analyst", "matrix-analyst", own, Sight.NOTHING, Role.ANALYST),
                linked("patient", "matrix-patient", own, Sight.LINKED, Role.PATIENT),
                linked("caregiver with consent", CONSENTED, own, Sight.OWN_BY_FACTS, Role.CAREGIVER),
                linked("caregiver without consent", WITHOUT_CONSENT, other, Sight.NOTHING, Role.CAREGIVER),
                linked("caregiver without link", UNLINKED, own, Sight.NOTHING, Role.CAREGIVER),
                linked("caregiver for other parts", OTHER_PARTS, own, Sight.NOTHING, Role.CAREGIVER),
                new MatrixCaller("no roles", "matrix-nobody", true, Set.of(), null, Sight.NOTHING, own, Map.of()),
                linked("unknown role", "matrix-root", own, Sight.NOTHING, "administrator"),
                new MatrixCaller(
                        "token without tenant",
                        ON_THE_TEAM,
                        false,
                        Set.of(
                                Role.THERAPIST,
                                Role.PHYSICIAN,
                                Role.COORDINATOR,
                                Role.TENANT_ADMIN,
                                Role.INTEGRATION,
                                Role.ANALYST),
                        null,
                        Sight.EVERYTHING,
                        own,
                        Map.of()),
                new MatrixCaller("no token", null, false, Set.of(), null, Sight.NOTHING, own, Map.of()));
    }

    private static MatrixCaller staff(String name, String subject, MatrixRecord own, Sight sight, String role) {
        return new MatrixCaller(name, subject, true, Set.of(role), null, sight, own, Map.of());
    }

    private static MatrixCaller linked(String name, String subject, MatrixRecord record, Sight sight, String role) {
        return new MatrixCaller(name, subject, true, Set.of(role), record, sight, record, Map.of());
    }

    /** Writes the facts that the sight of these callers rests on. */
    static void prepare(MatrixFacts facts, MatrixRecord own, MatrixRecord other, RecordPart part) {
        var everyPart = EnumSet.allOf(RecordPart.class);
        facts.careTeam(own.patientId(), ON_THE_TEAM);
        facts.consent(own.patientId());
        facts.caregiver(own.patientId(), CONSENTED, everyPart);
        facts.caregiver(other.patientId(), WITHOUT_CONSENT, everyPart);
        facts.caregiver(own.patientId(), OTHER_PARTS, EnumSet.complementOf(EnumSet.of(part)));
    }

    String token(String tenant) {
        return Tokens.of(
                subject,
                tenantNamed ? tenant : null,
                linked == null ? null : linked.patientId(),
                roles.toArray(String[]::new));
    }

    /** True for somebody who sees records that are nobody's business but in an emergency. */
    boolean isBreakingTheGlass() {
        return headers.containsKey(BreakGlass.PURPOSE);
    }

    /** True for somebody who sees every record of the tenant as a matter of course. */
    boolean seesTheTenant() {
        return sight == Sight.EVERYTHING && !isBreakingTheGlass();
    }

    boolean isAnonymous() {
        return subject == null;
    }

    boolean isWithoutTenant() {
        return !tenantNamed;
    }

    boolean isLinked() {
        return linked != null;
    }

    boolean isLinkedTo(MatrixRecord record) {
        return record.equals(linked);
    }

    boolean sees(MatrixRecord record) {
        return switch (sight) {
            case NOTHING -> false;
            case OWN_BY_FACTS, LINKED -> record.equals(own);
            case EVERYTHING -> true;
        };
    }

    /** True when the record would be seen in a tenant that has no facts about who may see what. */
    boolean wouldSeeWithoutFacts(MatrixRecord record) {
        return switch (sight) {
            case NOTHING, OWN_BY_FACTS -> false;
            case LINKED -> isLinkedTo(record);
            case EVERYTHING -> true;
        };
    }
}
