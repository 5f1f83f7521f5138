package health.praxis.session.vitals;

import com.fasterxml.jackson.databind.ObjectMapper;
import health.praxis.session.clinic.VitalLimitOverride;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** The limits in force: the product's defaults from {@code vital-limits.json}, each replaced by the clinic's own. */
@Startup
@Singleton
public class VitalLimits {

    private static final String DATA = "vital-limits.json";

    private final Document defaults;

    VitalLimits(ObjectMapper json) {
        this.defaults = load(json);
    }

    private static Document load(ObjectMapper json) {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(DATA)) {
            return json.readValue(in, Document.class);
        } catch (IOException e) {
            throw new UncheckedIOException(DATA + " is not readable", e);
        }
    }

    /** Every limit that the signs break; stops also stand before exercise, holds only there. */
    public List<VitalFinding> brokenBy(VitalSigns signs, List<VitalLimitOverride> clinicsOwn) {
        return signs.readings()
                .flatMap(reading -> defaults.limits().stream()
                        .filter(limit -> limit.concerns(reading, signs.moment()))
                        .map(limit -> orClinicsOwn(limit, clinicsOwn))
                        .filter(limit -> limit.isBrokenBy(reading.value()))
                        .map(limit -> finding(limit, reading.value())))
                .toList();
    }

    private static VitalLimit orClinicsOwn(VitalLimit limit, List<VitalLimitOverride> clinicsOwn) {
        return clinicsOwn.stream()
                .filter(own -> limit.vital().equals(own.vital())
                        && limit.act().toString().equals(own.act())
                        && sameDirection(limit, own))
                .findFirst()
                .map(own -> limit.withClinicsOwn(own.above(), own.below()))
                .orElse(limit);
    }

    private static boolean sameDirection(VitalLimit limit, VitalLimitOverride own) {
        return Objects.nonNull(limit.above()) == Objects.nonNull(own.above())
                && Objects.nonNull(limit.below()) == Objects.nonNull(own.below());
    }

    private VitalFinding finding(VitalLimit limit, BigDecimal value) {
        return new VitalFinding(
                limit.vital(),
                value,
                limit.act(),
                limit.above(),
                limit.below(),
                limit.unit(),
                defaults.version(),
                limit.source());
    }

    /** The file: its version, and the limits. */
    private record Document(String version, List<VitalLimit> limits) {}
}
