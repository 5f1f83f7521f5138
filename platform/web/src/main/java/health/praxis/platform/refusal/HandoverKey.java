package health.praxis.platform.refusal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs what goes from the gateway to a service: HMAC-SHA256 under a key that is derived from the one all processes share. */
public final class HandoverKey {

    /** Header that carries the signature, in base64. */
    public static final String SIGNATURE = "Praxis-Signature";

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;
    private static final String PURPOSE = "praxis handover of refused requests";

    private final SecretKeySpec key;

    private HandoverKey(SecretKeySpec key) {
        this.key = key;
    }

    /** @param shared base64 of 32 bytes, {@code praxis.cursor.key}; another purpose has another key */
    public static HandoverKey derivedFrom(String shared) {
        byte[] bytes = Base64.getDecoder().decode(shared);
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("praxis.cursor.key is base64 of 32 bytes");
        }
        byte[] own = mac(new SecretKeySpec(bytes, ALGORITHM), PURPOSE.getBytes(StandardCharsets.UTF_8));
        return new HandoverKey(new SecretKeySpec(own, ALGORITHM));
    }

    public String sign(byte[] message) {
        return Base64.getEncoder().encodeToString(mac(key, message));
    }

    /** True when whoever signed had the key. */
    public boolean signed(byte[] message, String signature) {
        return MessageDigest.isEqual(
                sign(message).getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] mac(SecretKeySpec key, byte[] message) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
