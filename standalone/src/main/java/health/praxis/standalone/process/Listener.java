package health.praxis.standalone.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * A loopback TCP port on which a process listens.
 *
 * @param port 1 to 65535
 * @param variable the environment variable by which another port is chosen
 */
public record Listener(int port, String variable) {

    public Listener {
        if (port < 1 || port > 65_535) {
            throw new CannotRun(variable + "=" + port + " is no port: choose one from 1 to 65535.");
        }
    }

    boolean isFree() {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
