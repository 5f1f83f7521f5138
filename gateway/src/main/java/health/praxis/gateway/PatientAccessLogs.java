package health.praxis.gateway;

import health.praxis.platform.problem.NotFound;
import io.quarkus.security.ForbiddenException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.UUID;

/** Composes the log of who opened a patient's record; a service that is down is said to be, never left out. */
@ApplicationScoped
class PatientAccessLogs {

    private final GuardedParts<AccessLogPart> parts;

    PatientAccessLogs(PartReader reader, RouteTable routes, GatewaySettings settings) {
        this.parts = new GuardedParts<>(EnumSet.allOf(AccessLogPart.class), reader, routes, settings);
    }

    /**
     * @throws ForbiddenException when no service lets the caller read it
     * @throws NotFound when no service knows such a patient that the caller may see
     */
    Uni<PatientAccessLog> of(UUID patient, PartReader.OnBehalf caller) {
        var reads = EnumSet.allOf(AccessLogPart.class).stream()
                .map(part -> parts.readOrSayWhy(part, patient, caller))
                .toList();
        return Uni.combine().all().unis(reads).with(Part.class, read -> {
            if (read.stream().allMatch(Part.NotAllowed.class::isInstance)) {
                throw new ForbiddenException();
            }
            if (read.stream().allMatch(PatientAccessLogs::isNotFound)) {
                throw new NotFound("patient", patient);
            }
            return PatientAccessLog.of(patient, read);
        });
    }

    private static boolean isNotFound(Part part) {
        return part instanceof Part.Unavailable missing && missing.reason() == Part.Reason.NOT_FOUND;
    }
}
