package health.praxis.outcomes.instrument;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/** Editions of the catalogue that differ from the packaged one. */
public final class OtherEditions {

    private static final ObjectMapper JSON = new ObjectMapper();

    private OtherEditions() {}

    /** An edition in which one instrument reads otherwise. */
    public static InstrumentCatalogue of(String version, String instrument, Consumer<JsonNode> change) {
        try {
            JsonNode measures = read("/catalogue/measures.json");
            for (JsonNode measure : measures) {
                if (measure.get("id").asText().equals(instrument)) {
                    change.accept(measure);
                }
            }
            byte[] data = JSON.writeValueAsBytes(measures);
            ObjectNode stamp = (ObjectNode) read("/catalogue/catalogue.json");
            stamp.put("version", version).put("sha256", sha256(data));
            return InstrumentCatalogue.of(data, JSON.writeValueAsBytes(stamp));
        } catch (IOException problem) {
            throw new AssertionError(problem);
        }
    }

    /** A release that has {@code present} and keeps {@code earlier}. */
    public static Editions release(InstrumentCatalogue present, InstrumentCatalogue... earlier) {
        return new Editions(present, List.of(earlier));
    }

    private static JsonNode read(String path) throws IOException {
        try (InputStream stream = OtherEditions.class.getResourceAsStream(path)) {
            return JSON.readTree(stream);
        }
    }

    private static String sha256(byte[] data) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(data));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
