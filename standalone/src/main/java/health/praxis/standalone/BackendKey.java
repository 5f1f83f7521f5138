package health.praxis.standalone;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * The key with which the client {@code praxis-backend} signs its assertions (SMART Backend Services). Drawn at the first
 * start; the private half stays in a file that its owner alone may read, the public half goes into the realm.
 */
final class BackendKey {

    /** The key's name in assertions and in the key set. */
    static final String ID = "praxis-backend-1";

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    private final RSAPrivateCrtKey key;

    private BackendKey(RSAPrivateCrtKey key) {
        this.key = key;
    }

    /** Reads the PKCS #8 file; draws a key of 2048 bits when there is none. */
    static BackendKey in(Path file) throws IOException, GeneralSecurityException {
        if (!Files.exists(file)) {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var encoded = generator.generateKeyPair().getPrivate().getEncoded();
            var body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
            PrivateFile.write(file, String.join("\n", BEGIN, body, END, ""));
        }
        var body = Files.readString(file).replace(BEGIN, "").replace(END, "");
        var encoded = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(body));
        return new BackendKey((RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(encoded));
    }

    /** The public half as a JSON Web Key Set (RFC 7517). */
    String keySet() {
        return "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"kid\":\"%s\",\"n\":\"%s\",\"e\":\"%s\"}]}"
                .formatted(ID, number(key.getModulus()), number(key.getPublicExponent()));
    }

    private static String number(BigInteger value) {
        var bytes = value.toByteArray();
        var leadingZero = bytes[0] == 0 ? 1 : 0;
        var magnitude = Arrays.copyOfRange(bytes, leadingZero, bytes.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(magnitude);
    }
}
