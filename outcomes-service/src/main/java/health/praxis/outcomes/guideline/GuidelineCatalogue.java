package health.praxis.outcomes.guideline;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.praxis.outcomes.instrument.Condition;
import health.praxis.outcomes.instrument.Discipline;
import health.praxis.outcomes.instrument.Keyed;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;

/** The doses packaged with the service; data that names no source or an unknown key stops the start. */
@Singleton
public class GuidelineCatalogue {

    private static final String DATA = "/guidelines/doses.json";

    private final String version;
    private final List<GuidelineDose> doses;

    GuidelineCatalogue() {
        ObjectMapper json = new ObjectMapper();
        try (InputStream stream = GuidelineCatalogue.class.getResourceAsStream(DATA)) {
            var data = json.readTree(stream);
            version = data.required("version").textValue();
            doses = json.convertValue(data.required("doses"), new TypeReference<List<GuidelineDose>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        check(doses);
    }

    static void check(List<GuidelineDose> doses) {
        var ids = new HashSet<String>();
        for (GuidelineDose dose : doses) {
            dose.conditions().forEach(key -> Keyed.of(Condition.class, key));
            dose.disciplines().forEach(key -> Keyed.of(Discipline.class, key));
            require(ids.add(dose.id()), dose, "stands twice");
            require(dose.source() != null && !dose.source().isBlank(), dose, "names no source");
            require("verified".equals(dose.evidence()) == (dose.url() != null), dose, "is verified where it was read");
            boolean comparable = dose.kind().equals("recommendation")
                    && dose.amount().minutesPerDayAtLeast() != null
                    && dose.amount().daysPerWeekAtLeast() != null
                    && !dose.settings().isEmpty();
            require(!dose.checked() || comparable, dose, "is checked without a minimum and a setting");
        }
    }

    private static void require(boolean held, GuidelineDose dose, String otherwise) {
        if (!held) {
            throw new IllegalStateException("The guideline dose " + dose.id() + " " + otherwise);
        }
    }

    public String version() {
        return version;
    }

    /** The doses that are named for a condition, in the order of the catalogue. */
    public List<GuidelineDose> forCondition(Condition condition) {
        return doses.stream().filter(dose -> dose.isFor(condition.key())).toList();
    }
}
