package health.praxis.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;

/** A gateway with a certificate of its own, made for this run, and a second one for a key store. */
public class Certificates extends FakeServices {

    private static final String PASSWORD = "only-for-this-run";

    private Path folder;

    @Override
    public Map<String, String> start() {
        var settings = super.start();
        try {
            folder = Files.createTempDirectory("certificates");
            Path keys = folder.resolve("keys.p12");
            makeSelfSigned(keys);
            settings.put("test.key-store", keys.toString());
            settings.put("quarkus.http.test-ssl-port", "0");
            settings.put("quarkus.http.test-port", Integer.toString(freePort()));
            if (settings.containsKey("test.from-key-store")) {
                settings.put("quarkus.http.ssl.certificate.key-store-file", keys.toString());
                settings.put("quarkus.http.ssl.certificate.key-store-password", PASSWORD);
                return settings;
            }
            var store = KeyStore.getInstance(keys.toFile(), PASSWORD.toCharArray());
            Path certificate = folder.resolve("certificate.pem");
            Path key = folder.resolve("key.pem");
            Files.writeString(
                    certificate,
                    pem("CERTIFICATE", store.getCertificate("gateway").getEncoded()));
            Files.writeString(
                    key,
                    pem(
                            "PRIVATE KEY",
                            store.getKey("gateway", PASSWORD.toCharArray()).getEncoded()));
            settings.put("quarkus.http.ssl.certificate.files", certificate.toString());
            settings.put("quarkus.http.ssl.certificate.key-files", key.toString());
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A port that is known beforehand, so that a test can see it closed. */
    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    static KeyStore trusted(String keyStore) throws GeneralSecurityException, IOException {
        return KeyStore.getInstance(Path.of(keyStore).toFile(), PASSWORD.toCharArray());
    }

    @Override
    public void stop() {
        super.stop();
        if (folder != null) {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
                Files.delete(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void makeSelfSigned(Path keys) throws IOException {
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "gateway",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost,ip:127.0.0.1",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        keys.toString())
                .redirectErrorStream(true)
                .start();
        try {
            String said = new String(keytool.getInputStream().readAllBytes(), Charset.defaultCharset());
            if (keytool.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
