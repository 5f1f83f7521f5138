package health.praxis.platform.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import health.praxis.platform.access.ShowsPeople;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * One access as the audit shows it. To the person whose record it is, it does not show which program, address and trace
 * a request had.
 *
 * @param id place in the service's audit
 * @param service where it happened
 * @param people whose records a list showed, beside {@code patientId}
 * @param times how many requests like this one it stands for; left out when it is one
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
        String traceId,
        List<UUID> people,
        Integer times)
        implements ShowsPeople {

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
                entry.traceId(),
                entry.people().isEmpty() ? null : entry.people(),
                entry.times() == 1 ? null : entry.times());
    }

    /** Names nobody but the person who asks, whoever else a list showed. */
    static AuditEntryResponse forPatient(StoredEntry stored, String service, UUID patientId) {
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
                patientId,
                null,
                entry.outcome(),
                null,
                basis(entry),
                entry.reason(),
                entry.stale(),
                null,
                null,
                null);
    }

    /** An entry tells of a record and shows none. */
    @Override
    public Set<UUID> peopleShown() {
        return Set.of();
    }

    private static String basis(AuditEntry entry) {
        return entry.basis() == null
                ? null
                : entry.basis().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
