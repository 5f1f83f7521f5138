package health.praxis.outcomes.instrument;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedCollection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * All instruments of one edition. Loading refuses data that differs from its version stamp or breaks a rule of
 * {@link CatalogueCheck}; an exception has to be named in the stamp, and one that no longer applies is refused too.
 */
public final class InstrumentCatalogue {

    private final CatalogueVersion version;
    private final List<String> earlierVersions;
    private final Map<String, Instrument> byId;

    private InstrumentCatalogue(CatalogueVersion version, List<String> earlierVersions, List<Instrument> instruments) {
        this.version = version;
        this.earlierVersions = List.copyOf(earlierVersions);
        Map<String, Instrument> map = new LinkedHashMap<>();
        instruments.forEach(instrument -> map.put(instrument.id(), instrument));
        this.byId = map;
    }

    /** The edition packaged with the service. */
    public static InstrumentCatalogue load() {
        return of(resource("/catalogue/measures.json"), resource("/catalogue/catalogue.json"));
    }

    /**
     * An edition before the present one, kept with the service.
     *
     * @throws CatalogueDefect when it is not kept, or is another than its folder says
     */
    static InstrumentCatalogue loadEarlier(String version) {
        String folder = "/catalogue/editions/" + version;
        InstrumentCatalogue edition = of(resource(folder + "/measures.json"), resource(folder + "/catalogue.json"));
        if (!edition.version().version().equals(version)) {
            throw new CatalogueDefect("%s holds another edition".formatted(folder));
        }
        return edition;
    }

    /**
     * An edition from its data and its version stamp.
     *
     * @throws CatalogueDefect when the two do not belong together or a rule is broken
     */
    static InstrumentCatalogue of(byte[] measures, byte[] stamp) {
        ObjectMapper json = new ObjectMapper();
        try {
            JsonNode node = json.readTree(stamp);
            CatalogueVersion version = new CatalogueVersion(
                    node.required("version").asText(),
                    LocalDate.parse(node.required("date").asText()),
                    node.required("sha256").asText());
            if (!sha256(measures).equals(version.sha256())) {
                throw new CatalogueDefect(
                        "The data is not the one that version %s stands for".formatted(version.version()));
            }
            List<Instrument> instruments = CatalogueReader.read(json.readTree(measures));
            refuseUnexpected(CatalogueCheck.check(instruments), node.required("exceptions"));
            List<String> earlier = new ArrayList<>();
            node.required("earlier").forEach(each -> earlier.add(each.asText()));
            return new InstrumentCatalogue(version, earlier, instruments);
        } catch (JsonProcessingException | IllegalArgumentException problem) {
            throw new CatalogueDefect("The catalogue cannot be read: " + problem.getMessage());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void refuseUnexpected(List<CatalogueFinding> findings, JsonNode exceptions) {
        List<String> expected = new ArrayList<>();
        exceptions.forEach(node -> expected.add(node.required("finding").asText()));
        List<CatalogueFinding> unexpected = findings.stream()
                .filter(finding -> !expected.contains(finding.toString()))
                .toList();
        if (!unexpected.isEmpty()) {
            throw CatalogueDefect.of(unexpected);
        }
        expected.removeIf(
                text -> findings.stream().anyMatch(finding -> finding.toString().equals(text)));
        if (!expected.isEmpty()) {
            throw new CatalogueDefect("Exceptions that no longer apply: " + expected);
        }
    }

    public CatalogueVersion version() {
        return version;
    }

    /** The editions before this one that results were computed with. */
    List<String> earlierVersions() {
        return earlierVersions;
    }

    public SequencedCollection<Instrument> all() {
        return List.copyOf(byId.values());
    }

    public Optional<Instrument> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** What the instruments measure, such as {@code swallowing}. */
    SortedSet<String> areas() {
        return byId.values().stream()
                .flatMap(instrument -> instrument.areas().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The instruments that fit every filter given, in the order of the catalogue. */
    public List<Instrument> matching(InstrumentFilter filter) {
        return byId.values().stream().filter(filter::accepts).toList();
    }

    private static byte[] resource(String path) {
        try (InputStream stream = InstrumentCatalogue.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new CatalogueDefect("The service was built without " + path);
            }
            return stream.readAllBytes();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
