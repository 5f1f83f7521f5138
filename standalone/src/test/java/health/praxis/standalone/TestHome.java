package health.praxis.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/** The environment of an installation of its own, on ports that nobody uses. */
final class TestHome {

    private TestHome() {}

    static Map<String, String> environment(Path home) throws IOException {
        Map<String, String> environment = new HashMap<>();
        environment.put("PRAXIS_HOME", home.toString());
        var sockets = new ArrayList<ServerSocket>();
        for (var port : Port.values()) {
            var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            sockets.add(socket);
            environment.put(port.variable(), Integer.toString(socket.getLocalPort()));
        }
        for (var socket : sockets) {
            socket.close();
        }
        if (new HashSet<>(environment.values()).size() != Port.values().length + 1) {
            throw new IllegalStateException("two listeners got one port");
        }
        return Map.copyOf(environment);
    }
}
