package health.praxis.therapyplan.goal;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The instruments a target may be set on, with the range of their scores; versioned data, read at start. */
@Startup
@Singleton
class Instruments {

    private static final String RESOURCE = "goal-instruments.v1.json";

    private final Map<String, Instrument> byId;

    Instruments(ObjectMapper json) {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(RESOURCE)) {
            byId = json.readValue(in, Catalogue.class).instruments().stream()
                    .collect(Collectors.toUnmodifiableMap(Instrument::id, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " is not readable", e);
        }
    }

    Optional<Instrument> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** @param version raised with each change of the data */
    record Catalogue(int version, List<Instrument> instruments) {}

    /**
     * What a target must respect.
     *
     * @param min lowest score
     * @param max highest score, or null when there is none
     * @param higherIsBetter false where a lower score means better function
     * @param outcome false for instruments that describe and do not measure change
     */
    record Instrument(String id, BigDecimal min, BigDecimal max, boolean higherIsBetter, boolean outcome) {

        boolean holds(BigDecimal value) {
            return value.compareTo(min) >= 0 && (max == null || value.compareTo(max) <= 0);
        }

        Comparator towardsBetter() {
            return higherIsBetter ? Comparator.AT_LEAST : Comparator.AT_MOST;
        }
    }
}
