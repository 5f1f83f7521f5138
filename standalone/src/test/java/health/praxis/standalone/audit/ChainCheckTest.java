package health.praxis.standalone.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChainCheckTest {

    private static final Chain CHAIN = new Chain("patient", "riverside");
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final List<AuditRow> rows = new ArrayList<>(List.of(
            row(3, "READ"), row(4, "READ"), row(9, "CHANGE"), row(10, "READ"), row(12, "LIST"), row(15, "READ")));
    private final List<Seal> seals = new ArrayList<>(sealed(rows, 2, 2, 1));
    private final List<Seal> published = new ArrayList<>(seals);

    @Test
    void findsNothingInASoundChainAndCountsWhatIsNotSealed() {
        var report = check();
        assertThat(report.findings()).isEmpty();
        assertThat(report.rows()).isEqualTo(6);
        assertThat(report.unsealed()).isEqualTo(1);
        assertThat(report.seals()).isEqualTo(3);
    }

    @Test
    void agreesWithTheServicesOnTheBytes() {
        assertThat(ChainCheck.beginning(CHAIN))
                .isEqualTo("746e4077855f6504107b3e8eae8127a768917888d0c670fc63c608747368403a");
        assertThat(sealed(rows, 6).getFirst().hash())
                .isEqualTo("c7ce505e54efaebb7ef4f8caec389d03fd978dc5fb30f6ef6fb81da8410f181b");
    }

    @Test
    void takesWhatRowsDidNotHaveFromTheStartByItsName() {
        var later = new LinkedHashMap<String, String>();
        later.put("people", "36:00000000-0000-0000-0000-00000000000136:80000000-0000-0000-0000-000000000000");
        later.put("times", "57");
        var plain = row(3, "LIST");
        assertThat(new String(new AuditRow(3, plain.fields(), later).canonical(), UTF_8))
                .isEqualTo(new String(plain.canonical(), UTF_8)
                        + "+6:people78:36:00000000-0000-0000-0000-000000000001"
                        + "36:80000000-0000-0000-0000-000000000000+5:times2:57");
    }

    @Test
    void findsAPersonWhoWasAddedToAList() {
        rows.set(2, new AuditRow(9, rows.get(2).fields(), Map.of("people", "1:x")));
        assertThat(check().findings()).containsExactly("rows changed in seal 2 (ids 9 to 10)");
    }

    @Test
    void findsARowThatWasChanged() {
        rows.set(2, row(9, "READ"));
        assertThat(check().findings()).containsExactly("rows changed in seal 2 (ids 9 to 10)");
    }

    @Test
    void findsARowThatWasRemovedAtTheEdgeOfASealAndWithin() {
        rows.remove(1);
        assertThat(check().findings()).containsExactly("1 of 2 rows removed in seal 1 (ids 3 to 4)");
    }

    @Test
    void findsARowThatWasAddedOrPutInPlaceOfAnother() {
        rows.add(2, row(5, "READ"));
        assertThat(check().findings()).containsExactly("1 rows added in seal 2 (ids 9 to 10)");
        rows.remove(3);
        assertThat(check().findings()).containsExactly("rows changed in seal 2 (ids 9 to 10)");
    }

    @Test
    void findsThatTheEndWasCutOffWithItsSeals() {
        rows.subList(2, 6).clear();
        seals.subList(1, 3).clear();
        assertThat(check().findings())
                .containsExactly("cut off: seals 2 to 3 (up to id 12) were published and are gone");
    }

    @Test
    void findsAChainThatIsGoneAltogether() {
        rows.clear();
        seals.clear();
        assertThat(check().findings())
                .containsExactly("cut off: seals 1 to 3 (up to id 12) were published and are gone");
    }

    @Test
    void findsASealThatIsMissingInTheMiddle() {
        seals.remove(1);
        assertThat(check().findings())
                .contains("seals 2 to 2 are missing")
                .contains("2 rows added in seal 3 (ids 12 to 12)");
    }

    @Test
    void findsWhoSealedAnewWhatHeHadChanged() {
        rows.set(2, row(9, "READ"));
        seals.clear();
        seals.addAll(sealed(rows, 2, 2, 1));
        assertThat(check().findings())
                .containsExactly(
                        "seal 2 (ids 9 to 10) is not the one that was published",
                        "seal 3 (ids 12 to 12) is not the one that was published");
    }

    @Test
    void findsASealThatFollowsFromAnother() {
        var odd = sealed(List.of(row(9, "READ"), row(10, "READ")), 2).getFirst();
        seals.set(1, new Seal(2, 9, 10, 2, odd.hash(), odd.previous(), NOW));
        assertThat(check().findings())
                .contains("seal 2 does not follow from the one before", "seal 3 does not follow from the one before");
    }

    @Test
    void waitsAMinuteForTheLastSealToBePublished() {
        published.remove(2);
        assertThat(check().findings()).isEmpty();
        var late = seals.get(2);
        seals.set(
                2,
                new Seal(
                        3, late.from(), late.to(), late.entries(), late.hash(), late.previous(), NOW.minusSeconds(61)));
        assertThat(check().findings()).containsExactly("seal 3 (ids 12 to 12) was never published");
    }

    @Test
    void waitsAMinuteForRowsToBeSealed() {
        assertThat(check(NOW.plusSeconds(60)).findings()).isEmpty();
        var late = check(NOW.plusSeconds(61));
        assertThat(late.findings()).containsExactly("1 rows from id 15 are older than a minute and not sealed");
        assertThat(late.unsealed()).isEqualTo(1);
    }

    @Test
    void findsThatNothingWasEverSealed() {
        seals.clear();
        published.clear();
        assertThat(check(NOW.plusSeconds(61)).findings())
                .containsExactly("6 rows from id 3 are older than a minute and not sealed");
    }

    @Test
    void findsASealThatWasPassedOverAndTakesTheSameOneTwice() {
        published.add(published.getFirst());
        assertThat(check().findings()).isEmpty();
        published.remove(1);
        assertThat(check().findings()).containsExactly("seal 2 (ids 9 to 10) was never published");
    }

    private ChainCheck.Report check() {
        return check(NOW);
    }

    private ChainCheck.Report check(Instant now) {
        return ChainCheck.check(CHAIN, rows.iterator(), seals, published, now);
    }

    private static AuditRow row(long id, String action) {
        return new AuditRow(
                id,
                Arrays.asList(
                        "riverside",
                        "1772366400000000",
                        "person-1",
                        "7:patient",
                        null,
                        "127.0.0.1",
                        action,
                        "getPatient",
                        null,
                        null,
                        "ALLOWED",
                        "200",
                        "OWN_RECORD",
                        "Notfall, weil\u2026",
                        "false",
                        null),
                Map.of());
    }

    /** Seals over the first rows, so many in each, made by the words of the documentation and not by the class tested. */
    private static List<Seal> sealed(List<AuditRow> rows, int... lengths) {
        var seals = new ArrayList<Seal>();
        String previous = ChainCheck.beginning(CHAIN);
        int from = 0;
        for (int length : lengths) {
            var stretch = rows.subList(from, from + length);
            long number = seals.size() + 1L;
            var sha = sha256();
            sha.update(HexFormat.of().parseHex(previous));
            sha.update(("1:" + number).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            stretch.forEach(row -> sha.update(row.canonical()));
            String hash = HexFormat.of().formatHex(sha.digest());
            seals.add(
                    new Seal(number, stretch.getFirst().id(), stretch.getLast().id(), length, hash, previous, NOW));
            previous = hash;
            from += length;
        }
        return seals;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
