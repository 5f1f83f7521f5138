package health.praxis.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A client of the gateway; byte for byte where a well-behaved library would not go. */
final class Client {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URL gateway;

    Client(URL gateway) {
        this.gateway = gateway;
    }

    HttpRequest.Builder request(String method, String path, BodyPublisher body) {
        return HttpRequest.newBuilder(URI.create("http://" + authority() + path))
                .header("Authorization", "Bearer " + Tokens.therapist())
                .method(method, body);
    }

    HttpResponse<String> get(String path) {
        return send(request("GET", path, BodyPublishers.noBody()));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Socket socket() throws IOException {
        return new Socket("127.0.0.1", gateway.getPort());
    }

    /** From an address of the loopback of which others are not counted with it. */
    Socket socketFrom(InetAddress address) throws IOException {
        return new Socket(InetAddress.getByName("127.0.0.1"), gateway.getPort(), address, 0);
    }

    /** Sends {@code head} with a token and reads until the gateway closes. */
    String raw(String requestLine, String... headers) throws IOException {
        try (var socket = socket()) {
            var head = new StringBuilder(requestLine).append("\r\nHost: gateway\r\nConnection: close\r\n");
            for (String header : headers) {
                head.append(header).append("\r\n");
            }
            socket.getOutputStream().write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
            return readAll(socket);
        }
    }

    static String authorization() {
        return "Authorization: Bearer " + Tokens.therapist();
    }

    static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** What comes up to the end of a head, or of the connection. */
    static String readHead(Socket socket) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                break;
            }
            head.append((char) next);
        }
        return head.toString();
    }

    static String readAll(Socket socket) throws IOException {
        var read = new ByteArrayOutputStream();
        socket.getInputStream().transferTo(read);
        return read.toString(StandardCharsets.ISO_8859_1);
    }

    static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void assertProblem(HttpResponse<String> response, int status, String type) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(response.headers().allValues("X-Request-Id")).hasSize(1);
        assertThat(json(response).path("type").asText()).isEqualTo("urn:praxis:problem:" + type);
        assertThat(json(response).path("status").asInt()).isEqualTo(status);
    }

    static void assertProblem(String rawAnswer, int status, String type) {
        assertThat(rawAnswer).startsWith("HTTP/1.1 " + status + " ");
        assertThat(rawAnswer.toLowerCase(Locale.ROOT)).contains("content-type: application/problem+json");
        assertThat(rawAnswer).contains("\"type\":\"urn:praxis:problem:" + type + "\"");
    }

    private String authority() {
        return gateway.getHost() + ":" + gateway.getPort();
    }
}
