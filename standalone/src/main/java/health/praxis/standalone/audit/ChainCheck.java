package health.praxis.standalone.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;

/** Walks along one chain and says where it is broken. */
final class ChainCheck {

    /** After this long a row without seal, or a seal that nobody published, is no longer just on its way. */
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(1);

    private final Chain chain;
    private final Iterator<AuditRow> rows;
    private final TreeMap<Long, List<Seal>> published = new TreeMap<>();
    private final Instant now;
    private final List<String> findings = new ArrayList<>();
    private AuditRow next;
    private long read;

    private ChainCheck(Chain chain, Iterator<AuditRow> rows, List<Seal> published, Instant now) {
        this.chain = chain;
        this.rows = rows;
        this.now = now;
        published.forEach(seal -> this.published
                .computeIfAbsent(seal.number(), _ -> new ArrayList<>())
                .add(seal));
        advance();
    }

    /**
     * @param rows all rows of the chain by id
     * @param kept the seals in the table by number
     * @param published every seal of the chain on Kafka; the same one may come twice
     */
    static Report check(Chain chain, Iterator<AuditRow> rows, List<Seal> kept, List<Seal> published, Instant now) {
        return new ChainCheck(chain, rows, published, now).walk(kept);
    }

    private Report walk(List<Seal> kept) {
        long expected = 1;
        String previous = beginning(chain);
        for (var seal : kept) {
            if (seal.number() != expected) {
                find("seals %d to %d are missing", expected, seal.number() - 1);
            } else if (!seal.previous().equals(previous)) {
                find("seal %d does not follow from the one before", seal.number());
            }
            compareRows(seal);
            comparePublished(seal);
            expected = seal.number() + 1;
            previous = seal.hash();
        }
        findCutOff(expected);
        long sealed = read;
        findUnsealed();
        return new Report(chain, read, read - sealed, kept.size(), List.copyOf(findings));
    }

    private void compareRows(Seal seal) {
        var digest = sha256();
        digest.update(HexFormat.of().parseHex(seal.previous()));
        digest.update(AuditRow.canonical(List.of(Long.toString(seal.number()))));
        long found = 0;
        while (next != null && next.id() <= seal.to()) {
            digest.update(next.canonical());
            found++;
            advance();
        }
        read += found;
        if (found < seal.entries()) {
            find(
                    "%d of %d rows removed in seal %d (ids %d to %d)",
                    seal.entries() - found, seal.entries(), seal.number(), seal.from(), seal.to());
        } else if (found > seal.entries()) {
            find(
                    "%d rows added in seal %d (ids %d to %d)",
                    found - seal.entries(), seal.number(), seal.from(), seal.to());
        } else if (!HexFormat.of().formatHex(digest.digest()).equals(seal.hash())) {
            find("rows changed in seal %d (ids %d to %d)", seal.number(), seal.from(), seal.to());
        }
    }

    private void comparePublished(Seal seal) {
        var same = published.getOrDefault(seal.number(), List.of());
        if (same.stream().anyMatch(told -> !told.says(seal))) {
            find("seal %d (ids %d to %d) is not the one that was published", seal.number(), seal.from(), seal.to());
        }
        boolean passedOver = !published.isEmpty() && published.lastKey() > seal.number();
        if (same.isEmpty() && (passedOver || seal.at().plus(ON_ITS_WAY).isBefore(now))) {
            find("seal %d (ids %d to %d) was never published", seal.number(), seal.from(), seal.to());
        }
    }

    private void findCutOff(long first) {
        var beyond = published.tailMap(first);
        if (!beyond.isEmpty()) {
            find(
                    "cut off: seals %d to %d (up to id %d) were published and are gone",
                    beyond.firstKey(),
                    beyond.lastKey(),
                    beyond.lastEntry().getValue().getFirst().to());
        }
    }

    /** A row waits a few seconds for its seal; whoever hinders the sealing could change older ones unseen. */
    private void findUnsealed() {
        long old = 0;
        long first = 0;
        while (next != null) {
            if (next.at().plus(ON_ITS_WAY).isBefore(now)) {
                first = old == 0 ? next.id() : first;
                old++;
            }
            advance();
            read++;
        }
        if (old > 0) {
            find("%d rows from id %d are older than a minute and not sealed", old, first);
        }
    }

    private void find(String text, Object... values) {
        findings.add(text.formatted(values));
    }

    private void advance() {
        next = rows.hasNext() ? rows.next() : null;
    }

    /** What the first seal of a chain names as the one before. */
    static String beginning(Chain chain) {
        return HexFormat.of()
                .formatHex(
                        sha256().digest(AuditRow.canonical(List.of("praxis-audit", chain.service(), chain.tenant()))));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What was found out about a chain.
     *
     * @param rows how many rows it has
     * @param unsealed how many of them no seal covers yet
     * @param seals how many seals the table has
     * @param findings what is wrong, nothing when the chain is sound
     */
    record Report(Chain chain, long rows, long unsealed, int seals, List<String> findings) {}
}
