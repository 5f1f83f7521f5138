package health.praxis.session.vitals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

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

    /**
     * Every limit that the signs break; stops also stand before exercise, holds only there.
     *
     * @param clinicsOwn the clinic's values by the name of the setting
     */
    public List<VitalFinding> brokenBy(VitalSigns signs, Map<String, BigDecimal> clinicsOwn) {
        return signs.readings()
                .flatMap(reading -> defaults.limits().stream()
                        .filter(limit -> limit.concerns(reading, signs.moment()))
                        .map(limit -> limit.orClinicsOwn(clinicsOwn.get(limit.setting())))
                        .filter(limit -> limit.isBrokenBy(reading.value()))
                        .map(limit -> finding(limit, signs, reading.value())))
                .toList();
    }

    private VitalFinding finding(VitalLimit limit, VitalSigns signs, BigDecimal value) {
        return new VitalFinding(
                signs.patientId(),
                limit.vital(),
                value,
                limit.act(),
                limit.comparator(),
                limit.value(),
                limit.unit(),
                defaults.version(),
                limit.source());
    }

    List<VitalLimit> all() {
        return defaults.limits();
    }

    /** The file: its version, and the limits. */
    private record Document(String version, List<VitalLimit> limits) {}
}
