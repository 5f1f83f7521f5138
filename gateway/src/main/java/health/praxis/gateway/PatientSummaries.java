package health.praxis.gateway;

import health.praxis.platform.problem.NotFound;
import health.praxis.platform.problem.Unavailable;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.faulttolerance.api.TypedGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.util.TypeLiteral;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/**
 * Composes a patient's summary. All parts are read at the same time, each within its deadline and behind its own
 * circuit breaker. The patient is required; every other part may be missing and then says so.
 */
@ApplicationScoped
class PatientSummaries {

    private final PartReader reader;
    private final Map<SummaryPart, String> owners = new EnumMap<>(SummaryPart.class);
    private final Map<SummaryPart, TypedGuard<Uni<JsonAnswer>>> guards = new EnumMap<>(SummaryPart.class);

    PatientSummaries(PartReader reader, RouteTable routes, GatewaySettings settings) {
        this.reader = reader;
        for (SummaryPart part : SummaryPart.values()) {
            owners.put(part, owner(part, routes));
            guards.put(part, guard(part, settings));
        }
    }

    /**
     * @throws NotFound when patient-service knows no such patient that the caller may see
     * @throws Unavailable when the patient cannot be read now
     */
    Uni<PatientSummary> of(UUID patient, PartReader.OnBehalf caller) {
        var reads = Arrays.stream(SummaryPart.values())
                .map(part -> part == SummaryPart.PATIENT ? required(patient, caller) : optional(part, patient, caller))
                .toList();
        return Uni.combine().all().unis(reads).with(Part.class, parts -> {
            var named = new EnumMap<SummaryPart, Part>(SummaryPart.class);
            for (SummaryPart part : SummaryPart.values()) {
                named.put(part, parts.get(part.ordinal()));
            }
            return PatientSummary.of(patient, named);
        });
    }

    private Uni<Part> required(UUID patient, PartReader.OnBehalf caller) {
        return read(SummaryPart.PATIENT, patient, caller)
                .onFailure(PatientSummaries::isMissing)
                .transform(missing -> new Unavailable("patient record"))
                .map(answer -> switch (answer.status()) {
                    case 200 -> answer.part();
                    case 401 -> throw new UnauthorizedException();
                    case 403 -> throw new ForbiddenException();
                    case 404 -> throw new NotFound("patient", patient);
                    default -> throw new Unavailable("patient record");
                });
    }

    private Uni<Part> optional(SummaryPart part, UUID patient, PartReader.OnBehalf caller) {
        return read(part, patient, caller)
                .map(JsonAnswer::part)
                .onFailure(PatientSummaries::isMissing)
                .recoverWithItem(missing -> new Part.Unavailable(reason(missing)));
    }

    private Uni<JsonAnswer> read(SummaryPart part, UUID patient, PartReader.OnBehalf caller) {
        return guards.get(part).get(() -> reader.read(owners.get(part), part.uri(patient), caller));
    }

    private static boolean isMissing(Throwable failure) {
        return failure instanceof PartFailed
                || failure instanceof TimeoutException
                || failure instanceof CircuitBreakerOpenException;
    }

    private static Part.Reason reason(Throwable missing) {
        return switch (missing) {
            case PartFailed failed -> failed.reason();
            case TimeoutException late -> Part.Reason.TOO_LATE;
            default -> Part.Reason.FAILED;
        };
    }

    private static String owner(SummaryPart part, RouteTable routes) {
        return switch (routes.of(part.path())) {
            case Route.ToService owner -> owner.service();
            case Route.Composed composed -> throw new IllegalStateException(part + " is a part of itself");
            case Route.Nobody nobody -> throw new IllegalStateException("nobody owns " + part);
        };
    }

    private static TypedGuard<Uni<JsonAnswer>> guard(SummaryPart part, GatewaySettings settings) {
        var breaker = settings.breaker();
        return TypedGuard.create(new TypeLiteral<Uni<JsonAnswer>>() {
                    private static final long serialVersionUID = 1L;
                })
                .withDescription("summary part " + part)
                .withTimeout()
                .duration(settings.deadlines().part().toMillis(), ChronoUnit.MILLIS)
                .done()
                .withCircuitBreaker()
                .name("summary." + part)
                .requestVolumeThreshold(breaker.calls())
                .failureRatio(breaker.failing())
                .delay(breaker.pause().toMillis(), ChronoUnit.MILLIS)
                .done()
                .build();
    }
}
