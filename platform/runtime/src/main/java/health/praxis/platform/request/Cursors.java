package health.praxis.platform.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.praxis.platform.problem.CommonProblems;
import health.praxis.platform.problem.DomainProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Positions in a list, sealed with AES-GCM under a key all instances share, and bound to the tenant and the filter they
 * were made for: whoever tampers, or carries one elsewhere, gets a malformed cursor.
 */
@ApplicationScoped
public class Cursors {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int LONGEST = 2_000;
    private static final TypeReference<List<String>> POSITION = new TypeReference<>() {};

    private final SecretKey key;
    private final ObjectMapper json;
    private final SecureRandom random = new SecureRandom();

    Cursors(@ConfigProperty(name = "praxis.cursor.key") String key, ObjectMapper json) {
        byte[] bytes = Base64.getDecoder().decode(key);
        if (bytes.length != 32) {
            throw new IllegalArgumentException("praxis.cursor.key is base64 of 32 bytes");
        }
        this.key = new SecretKeySpec(bytes, "AES");
        this.json = json;
    }

    String seal(String boundTo, List<String> position) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, boundTo).doFinal(json.writeValueAsBytes(position));
            byte[] cursor = ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
        } catch (GeneralSecurityException | JsonProcessingException e) {
            throw new IllegalStateException("a position can always be sealed", e);
        }
    }

    List<String> open(String boundTo, String cursor) {
        if (cursor.length() > LONGEST) {
            throw new Malformed();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length <= NONCE) {
                throw new Malformed();
            }
            byte[] nonce = java.util.Arrays.copyOf(bytes, NONCE);
            byte[] position = cipher(Cipher.DECRYPT_MODE, nonce, boundTo).doFinal(bytes, NONCE, bytes.length - NONCE);
            return json.readValue(position, POSITION);
        } catch (GeneralSecurityException | IllegalArgumentException | IOException e) {
            throw new Malformed();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String boundTo) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(boundTo.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** Not a cursor that this list handed out to this tenant for this filter. */
    public static final class Malformed extends DomainProblem {
        private static final long serialVersionUID = 1L;

        Malformed() {
            super(CommonProblems.MALFORMED_CURSOR, "Start again without a cursor.");
        }
    }
}
