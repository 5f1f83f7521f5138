package health.praxis.gateway;

import io.smallrye.faulttolerance.api.TypedGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.util.TypeLiteral;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/** Reads the parts of one composed read, each within its deadline and behind its own circuit breaker. */
final class GuardedParts<P extends ReadPart> {

    private final PartReader reader;
    private final Map<P, String> owners = new HashMap<>();
    private final Map<P, TypedGuard<Uni<JsonAnswer>>> guards = new HashMap<>();

    GuardedParts(Collection<P> parts, PartReader reader, RouteTable routes, GatewaySettings settings) {
        this.reader = reader;
        for (P part : parts) {
            owners.put(part, owner(part, routes));
            guards.put(part, guard(part, settings));
        }
    }

    /** The owner's answer, or a failure of which {@link #isMissing} says whether only this part is missing. */
    Uni<JsonAnswer> read(P part, UUID patient, PartReader.OnBehalf caller) {
        return guards.get(part).get(() -> reader.read(owners.get(part), part.uri(patient), caller));
    }

    /** The part, which says so itself when it cannot be read. */
    Uni<Part> readOrSayWhy(P part, UUID patient, PartReader.OnBehalf caller) {
        return read(part, patient, caller)
                .map(JsonAnswer::part)
                .onFailure(GuardedParts::isMissing)
                .recoverWithItem(missing -> new Part.Unavailable(reason(missing)));
    }

    static boolean isMissing(Throwable failure) {
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

    private static String owner(ReadPart part, RouteTable routes) {
        return switch (routes.of(part.path())) {
            case Route.ToService owner -> owner.service();
            case Route.Composed composed -> throw new IllegalStateException(part + " is a part of itself");
            case Route.Nobody nobody -> throw new IllegalStateException("nobody owns " + part);
        };
    }

    private static TypedGuard<Uni<JsonAnswer>> guard(ReadPart part, GatewaySettings settings) {
        var breaker = settings.breaker();
        return TypedGuard.create(new TypeLiteral<Uni<JsonAnswer>>() {
                    private static final long serialVersionUID = 1L;
                })
                .withDescription("part " + part.name())
                .withTimeout()
                .duration(settings.deadlines().part().toMillis(), ChronoUnit.MILLIS)
                .done()
                .withCircuitBreaker()
                .name("part." + part.name())
                .requestVolumeThreshold(breaker.calls())
                .failureRatio(breaker.failing())
                .delay(breaker.pause().toMillis(), ChronoUnit.MILLIS)
                .done()
                .build();
    }
}
