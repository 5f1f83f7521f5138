package health.praxis.platform.request;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells a retry from another request: the same request has the same fingerprint in every process, also when it holds a
 * set, whose order differs from one JVM to the next.
 */
@ApplicationScoped
class Fingerprints {

    private final ObjectMapper canonical;

    Fingerprints(ObjectMapper json) {
        this.canonical = json.copy();
        canonical.registerModule(new SimpleModule().addSerializer(new SortedSets(canonical)));
    }

    byte[] of(String path, Object request) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            return digest.digest(canonical.writeValueAsBytes(request));
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException("a request can always be fingerprinted", e);
        }
    }

    /** Writes the elements of a set in the order of their JSON texts. */
    private static final class SortedSets extends StdSerializer<Set<?>> {

        private static final long serialVersionUID = 1L;
        private final transient ObjectMapper canonical;

        SortedSets(ObjectMapper canonical) {
            super(Set.class, false);
            this.canonical = canonical;
        }

        @Override
        public void serialize(Set<?> set, JsonGenerator out, SerializerProvider provider) throws IOException {
            var texts = new TreeSet<String>();
            for (Object element : set) {
                texts.add(canonical.writeValueAsString(element));
            }
            out.writeStartArray();
            for (String text : texts) {
                out.writeRawValue(text);
            }
            out.writeEndArray();
        }
    }
}
