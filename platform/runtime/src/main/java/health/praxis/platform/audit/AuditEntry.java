package health.praxis.platform.audit;

import health.praxis.platform.access.Basis;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * One access, or one attempt. Everything that nobody knows is null.
 *
 * @param tenant whose chain it stands in: the caller's tenant, or {@link #OPERATOR}
 * @param at when the request came, in microseconds
 * @param account stable id of the person or client at the identity provider
 * @param roles the caller's roles, in alphabetical order
 * @param client the program that got the token
 * @param address where the request came from, by the word of the gateway or of the connection
 * @param operation operationId of the API
 * @param patientId whose record
 * @param recordId the record within it that the path names, or that was created
 * @param status HTTP status of the answer; 499 when the client did not wait for one
 * @param basis why the record was opened
 * @param reason why the glass was broken, in the caller's words
 * @param stale true when access facts were older than promised
 * @param traceId W3C trace
 * @param people whose records a list showed, beside {@code patientId}; in the order of their texts
 * @param times how many requests like this one it stands for; 1 or more
 */
record AuditEntry(
        String tenant,
        Instant at,
        String account,
        List<String> roles,
        String client,
        String address,
        Action action,
        String operation,
        UUID patientId,
        UUID recordId,
        Outcome outcome,
        int status,
        Basis basis,
        String reason,
        boolean stale,
        String traceId,
        List<UUID> people,
        int times) {

    /** The tenant that requests without a tenant are kept under. No token stands for it. */
    static final String OPERATOR = "@operator";

    private static final int LONGEST = 1_000;
    private static final char REPLACEMENT = '\uFFFD';

    AuditEntry {
        account = storable(account);
        client = storable(client);
        address = storable(address);
        reason = storable(reason);
        roles = List.copyOf(roles);
        people = people.stream()
                .distinct()
                .sorted(Comparator.comparing(UUID::toString))
                .toList();
    }

    /** Whatever a caller sends can be stored: an entry that the database refuses would hold up all that follow. */
    private static String storable(String text) {
        if (text == null || (text.length() <= LONGEST && text.chars().allMatch(c -> c >= ' ' && c < 0x7f))) {
            return text;
        }
        var kept = new StringBuilder(Math.min(text.length(), LONGEST));
        text.codePoints().limit(LONGEST).forEach(c -> kept.appendCodePoint(isPlain(c) ? c : REPLACEMENT));
        return kept.toString();
    }

    private static boolean isPlain(int codePoint) {
        boolean half = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return !half && !Character.isISOControl(codePoint);
    }
}
