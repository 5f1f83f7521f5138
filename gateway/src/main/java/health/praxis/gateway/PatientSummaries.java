package health.praxis.gateway;

import health.praxis.platform.problem.NotFound;
import health.praxis.platform.problem.Unavailable;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.UUID;

/**
 * Composes a patient's summary. All parts are read at the same time. The patient is required; every other part may be
 * missing and then says so.
 */
@ApplicationScoped
class PatientSummaries {

    private final GuardedParts<SummaryPart> parts;

    PatientSummaries(PartReader reader, RouteTable routes, GatewaySettings settings) {
        this.parts = new GuardedParts<>(EnumSet.allOf(SummaryPart.class), reader, routes, settings);
    }

    /**
     * @throws NotFound when patient-service knows no such patient that the caller may see
     * @throws Unavailable when the patient cannot be read now
     */
    Uni<PatientSummary> of(UUID patient, PartReader.OnBehalf caller) {
        var reads = EnumSet.allOf(SummaryPart.class).stream()
                .map(part -> part == SummaryPart.PATIENT
                        ? required(patient, caller)
                        : parts.readOrSayWhy(part, patient, caller))
                .toList();
        return Uni.combine().all().unis(reads).with(Part.class, read -> {
            var named = new EnumMap<SummaryPart, Part>(SummaryPart.class);
            for (SummaryPart part : SummaryPart.values()) {
                named.put(part, read.get(part.ordinal()));
            }
            return PatientSummary.of(patient, named);
        });
    }

    private Uni<Part> required(UUID patient, PartReader.OnBehalf caller) {
        return parts.read(SummaryPart.PATIENT, patient, caller)
                .onFailure(GuardedParts::isMissing)
                .transform(missing -> new Unavailable("patient record"))
                .map(answer -> switch (answer.status()) {
                    case 200 -> answer.part();
                    case 401 -> throw new UnauthorizedException();
                    case 403 -> throw new ForbiddenException();
                    case 404 -> throw new NotFound("patient", patient);
                    default -> throw new Unavailable("patient record");
                });
    }
}
