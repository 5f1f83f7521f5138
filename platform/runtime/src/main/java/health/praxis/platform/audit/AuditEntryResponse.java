package health.praxis.platform.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * One access as the audit shows it. To the person whose record it is, it does not show which program, address and trace
 * a request had.
 *
 * @param id place in the service's audit
 * @param service where it happened
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuditEntryResponse(
        long id,
        String service,
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
        Integer status,
        String basis,
        String reason,
        boolean stale,
        String traceId) {

    static AuditEntryResponse forAdministrator(StoredEntry stored, String service) {
        var entry = stored.entry();
        return new AuditEntryResponse(
                stored.id(),
                service,
                entry.at(),
                entry.account(),
                entry.roles(),
                entry.client(),
                entry.address(),
                entry.action(),
                entry.operation(),
                entry.patientId(),
                entry.recordId(),
                entry.outcome(),
                entry.status(),
                basis(entry),
                entry.reason(),
                entry.stale(),
                entry.traceId());
    }

    static AuditEntryResponse forPatient(StoredEntry stored, String service) {
        var entry = stored.entry();
        return new AuditEntryResponse(
                stored.id(),
                service,
                entry.at(),
                entry.account(),
                entry.roles(),
                null,
                null,
                entry.action(),
                entry.operation(),
                entry.patientId(),
                null,
                entry.outcome(),
                null,
                basis(entry),
                entry.reason(),
                entry.stale(),
                null);
    }

    private static String basis(AuditEntry entry) {
        return entry.basis() == null
                ? null
                : entry.basis().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
