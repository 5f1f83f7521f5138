package health.praxis.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.platform.access.Basis;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CanonicalFormTest {

    private static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");

    @Example
    void isWhatTheDocumentationSays() {
        var rows = List.of(
                row(3, Action.READ),
                row(4, Action.READ),
                row(9, Action.CHANGE),
                row(10, Action.READ),
                row(12, Action.LIST),
                row(15, Action.READ));
        byte[] beginning = CanonicalForm.beginning("patient", "riverside");
        assertThat(HexFormat.of().formatHex(beginning))
                .isEqualTo("746e4077855f6504107b3e8eae8127a768917888d0c670fc63c608747368403a");
        assertThat(HexFormat.of().formatHex(CanonicalForm.seal(beginning, 1, rows)))
                .isEqualTo("c7ce505e54efaebb7ef4f8caec389d03fd978dc5fb30f6ef6fb81da8410f181b");
    }

    @Example
    void tellsNothingFromAnEmptyTextAndATextThatLooksLikeAField() {
        assertThat(CanonicalForm.of(texts(1, null, "-"))).isNotEqualTo(CanonicalForm.of(texts(1, "-", null)));
        assertThat(CanonicalForm.of(texts(1, null, ""))).isNotEqualTo(CanonicalForm.of(texts(1, "", null)));
        assertThat(CanonicalForm.of(texts(1, "1:a", ""))).isNotEqualTo(CanonicalForm.of(texts(1, "", "1:a")));
    }

    @Example
    void addsWhatEntriesDidNotHaveFromTheStartByItsName() {
        var plain = row(3, Action.LIST).entry();
        var shown = new AuditEntry(
                plain.tenant(),
                plain.at(),
                plain.account(),
                plain.roles(),
                plain.client(),
                plain.address(),
                plain.action(),
                plain.operation(),
                plain.patientId(),
                plain.recordId(),
                plain.outcome(),
                plain.status(),
                plain.basis(),
                plain.reason(),
                plain.stale(),
                plain.traceId(),
                List.of(new UUID(1L << 63, 0), new UUID(0, 1), new UUID(0, 1)),
                57);
        assertThat(CanonicalForm.of(new StoredEntry(3, shown)))
                .isEqualTo(CanonicalForm.of(row(3, Action.LIST)) + "+6:people78:36:00000000-0000-0000-0000-000000000001"
                        + "36:80000000-0000-0000-0000-000000000000+5:times2:57");
    }

    @Property(tries = 5_000)
    void hasAnotherFormForEveryOtherRow(@ForAll("rows") StoredEntry one, @ForAll("rows") StoredEntry other) {
        assertThat(CanonicalForm.of(one).equals(CanonicalForm.of(other))).isEqualTo(one.equals(other));
    }

    /** From few values, full of what separates fields, so that two rows are often nearly or wholly the same. */
    @Provide
    Arbitrary<StoredEntry> rows() {
        var text = Arbitraries.of(null, "", "-", "1:", ":1", "1:-", "0:", "-0:", "0:0:", "2:0:", "\u00e9");
        var roles = Arbitraries.of("patient", "1:", "", "-").list().ofMaxSize(2);
        var id = Arbitraries.of(null, new UUID(0, 1), new UUID(1, 0));
        var people = id.filter(one -> one != null).list().ofMaxSize(2);
        var looks = Combinators.combine(
                        Arbitraries.longs().between(1, 12),
                        id,
                        people,
                        Arbitraries.integers().between(1, 2))
                .as(Look::new);
        return Combinators.combine(looks, text, text, roles, text, text, id)
                .as((look, account, client, held, operation, reason, record) -> new StoredEntry(
                        look.place(),
                        new AuditEntry(
                                "riverside",
                                AT,
                                account,
                                held,
                                client,
                                null,
                                Action.READ,
                                operation,
                                look.patient(),
                                record,
                                Outcome.ALLOWED,
                                200,
                                null,
                                reason,
                                false,
                                null,
                                look.people(),
                                look.times())));
    }

    private record Look(long place, UUID patient, List<UUID> people, int times) {}

    private static StoredEntry texts(long id, String account, String client) {
        return new StoredEntry(
                id,
                new AuditEntry(
                        "riverside",
                        AT,
                        account,
                        List.of(),
                        client,
                        null,
                        Action.READ,
                        null,
                        null,
                        null,
                        Outcome.ALLOWED,
                        200,
                        null,
                        null,
                        false,
                        null,
                        List.of(),
                        1));
    }

    private static StoredEntry row(long id, Action action) {
        return new StoredEntry(
                id,
                new AuditEntry(
                        "riverside",
                        AT,
                        "person-1",
                        List.of("patient"),
                        null,
                        "127.0.0.1",
                        action,
                        "getPatient",
                        null,
                        null,
                        Outcome.ALLOWED,
                        200,
                        Basis.OWN_RECORD,
                        "Notfall, weil\u2026",
                        false,
                        null,
                        List.of(),
                        1));
    }
}
