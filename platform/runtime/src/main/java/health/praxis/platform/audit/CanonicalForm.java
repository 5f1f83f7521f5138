package health.praxis.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.UUID;

/**
 * The bytes that a seal is made of. A field is the number of its UTF-8 bytes in decimal, a colon, and the bytes; a field
 * without a value is {@code -}. A list is a field that holds the fields of its elements. So no two rows have the same form.
 *
 * <p>A seal is SHA-256 over: the 32 bytes of the seal before, the field of its own number, and of each row, by id, the
 * fields id, tenant, time (microseconds since 1970), account, roles, client, address, action, operation, patient, record,
 * outcome, status, basis, reason, stale, trace; then, each only where it has a value and after a {@code +} and the field of
 * its name, the fields {@code people} (a list) and {@code times}. Before the first seal stands SHA-256 over the fields
 * {@code praxis-audit}, service and tenant.
 */
final class CanonicalForm {

    private static final String NONE = "-";
    private static final char LATER = '+';

    private CanonicalForm() {}

    static String of(StoredEntry stored) {
        var entry = stored.entry();
        var form = new StringBuilder(400);
        field(form, Long.toString(stored.id()));
        field(form, entry.tenant());
        field(
                form,
                Long.toString(entry.at().getLong(ChronoField.INSTANT_SECONDS) * 1_000_000
                        + entry.at().getNano() / 1_000));
        field(form, entry.account());
        field(form, list(entry.roles()));
        field(form, entry.client());
        field(form, entry.address());
        field(form, entry.action().name());
        field(form, entry.operation());
        field(form, text(entry.patientId()));
        field(form, text(entry.recordId()));
        field(form, entry.outcome().name());
        field(form, Integer.toString(entry.status()));
        field(form, entry.basis() == null ? null : entry.basis().name());
        field(form, entry.reason());
        field(form, Boolean.toString(entry.stale()));
        field(form, entry.traceId());
        if (!entry.people().isEmpty()) {
            later(
                    form,
                    "people",
                    list(entry.people().stream().map(UUID::toString).toList()));
        }
        if (entry.times() > 1) {
            later(form, "times", Integer.toString(entry.times()));
        }
        return form.toString();
    }

    /** A field that entries did not have from the start: it is named, and left out where it has no value. */
    private static void later(StringBuilder form, String name, String value) {
        form.append(LATER);
        field(form, name);
        field(form, value);
    }

    /** What the first seal of a chain follows. */
    static byte[] beginning(String service, String tenant) {
        return sha256().digest(list(List.of("praxis-audit", service, tenant)).getBytes(StandardCharsets.UTF_8));
    }

    static byte[] seal(byte[] previous, long number, List<StoredEntry> entries) {
        var digest = sha256();
        digest.update(previous);
        digest.update(list(List.of(Long.toString(number))).getBytes(StandardCharsets.UTF_8));
        for (var entry : entries) {
            digest.update(of(entry).getBytes(StandardCharsets.UTF_8));
        }
        return digest.digest();
    }

    private static String list(List<String> elements) {
        var form = new StringBuilder();
        elements.forEach(element -> field(form, element));
        return form.toString();
    }

    private static void field(StringBuilder form, String value) {
        if (value == null) {
            form.append(NONE);
            return;
        }
        form.append(value.getBytes(StandardCharsets.UTF_8).length).append(':').append(value);
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
