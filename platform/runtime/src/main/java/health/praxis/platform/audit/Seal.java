package health.praxis.platform.audit;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * One link of a chain.
 *
 * @param number from 1, one more with each seal of the tenant
 * @param from id of the first entry
 * @param to id of the last entry
 * @param entries how many
 */
record Seal(long number, long from, long to, int entries, byte[] hash, byte[] previous) {

    static Seal over(List<StoredEntry> entries, long number, byte[] previous) {
        return new Seal(
                number,
                entries.getFirst().id(),
                entries.getLast().id(),
                entries.size(),
                CanonicalForm.seal(previous, number, entries),
                previous);
    }

    AuditEvent.Sealed told(String service, String tenant, UUID chainId, Instant now) {
        var hex = HexFormat.of();
        return new AuditEvent.Sealed(
                tenant, chainId, number, now, service, from, to, entries, hex.formatHex(hash), hex.formatHex(previous));
    }
}
