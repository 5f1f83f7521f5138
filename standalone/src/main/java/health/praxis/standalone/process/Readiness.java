package health.praxis.standalone.process;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/** Asks a process whether it can do its work now. A process that does not answer is not ready; that is no error. */
@FunctionalInterface
public interface Readiness {

    boolean isReady();

    /** Ready when something listens on the loopback port and {@code next} agrees. */
    static Readiness listening(int port, Readiness next) {
        return () -> {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
            } catch (IOException _) {
                return false;
            }
            return next.isReady();
        };
    }

    /** Ready when a GET of {@code address} answers 200 within two seconds. */
    static Readiness http(URI address) {
        return () -> {
            try {
                var connection = (HttpURLConnection) address.toURL().openConnection();
                connection.setConnectTimeout(1_000);
                connection.setReadTimeout(2_000);
                try {
                    return connection.getResponseCode() == 200;
                } finally {
                    connection.disconnect();
                }
            } catch (IOException _) {
                return false;
            }
        };
    }
}
