package health.praxis.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackendKeyTest {

    @Test
    void thePublishedHalfVerifiesWhatTheKeptHalfSigns(@TempDir Path folder) throws Exception {
        var file = folder.resolve("key.pem");
        var published =
                new ObjectMapper().readTree(BackendKey.in(file).keySet()).at("/keys/0");

        var signer = Signature.getInstance("SHA384withRSA");
        signer.initSign(KeyFactory.getInstance("RSA").generatePrivate(kept(file)));
        signer.update("assertion".getBytes(StandardCharsets.UTF_8));
        var signature = signer.sign();

        var verifier = Signature.getInstance("SHA384withRSA");
        verifier.initVerify(KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(
                        number(published.get("n").asText()),
                        number(published.get("e").asText()))));
        verifier.update("assertion".getBytes(StandardCharsets.UTF_8));
        assertThat(verifier.verify(signature)).isTrue();
    }

    @Test
    void isDrawnOnce(@TempDir Path folder) throws Exception {
        var first = BackendKey.in(folder.resolve("key.pem")).keySet();

        assertThat(BackendKey.in(folder.resolve("key.pem")).keySet()).isEqualTo(first);
    }

    private static PKCS8EncodedKeySpec kept(Path file) throws Exception {
        var body = Files.readString(file).replaceAll("-----[A-Z ]+-----", "");
        return new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(body));
    }

    private static BigInteger number(String text) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(text));
    }
}
