package health.praxis.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service to which there is one connection, that one request has after the other. */
class ExchangesOnConnectionTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final Vertx vertx = Vertx.vertx();
    /** Asked and not answered yet. */
    private final Queue<HttpServerRequest> asked = new ConcurrentLinkedQueue<>();

    private HttpServer service;
    private HttpClient client;

    @BeforeEach
    void start() {
        service =
                done(vertx.createHttpServer().requestHandler(this::answerOrKeep).listen(0, "127.0.0.1"));
        client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(1));
    }

    @AfterEach
    void stop() {
        done(vertx.close());
    }

    private void answerOrKeep(HttpServerRequest request) {
        if (request.path().equals("/at-once")) {
            request.response().end("answered");
        } else {
            asked.add(request);
        }
    }

    @Test
    void whatIsGivenUpUnreadTakesTheConnectionFromNobodyElse() {
        var first = request();
        unread(first, "/at-once");
        var second = request();
        assertThat(second.connection()).isSameAs(first.connection());
        var answer = second.setURI("/kept").send().compose(HttpClientResponse::body);
        await().atMost(SOON).until(() -> !asked.isEmpty());

        first.reset();
        await().atMost(SOON).until(() -> onConnectionsThread(first));
        asked.remove().response().end("as asked");

        assertThat(done(answer).toString()).isEqualTo("as asked");
    }

    @Test
    void whatIsGivenUpBeforeItsAnswerEndsTheWorkOfTheService() {
        var request = request();
        var answer = request.setURI("/kept").send();
        await().atMost(SOON).until(() -> !asked.isEmpty());
        var abandoned = asked.remove().response();

        request.reset();

        await().atMost(SOON).until(abandoned::closed);
        assertThatThrownBy(() -> done(answer)).isInstanceOf(CompletionException.class);
    }

    @Test
    void soDoesWhatIsGivenUpInTheMiddleOfIt() {
        var request = request();
        var head = request.setURI("/kept").send().map(HttpClientResponse::pause);
        await().atMost(SOON).until(() -> !asked.isEmpty());
        var abandoned = asked.remove().response();
        abandoned.setChunked(true).write("the beginning");
        done(head);

        request.reset();

        await().atMost(SOON).until(abandoned::closed);
    }

    @Test
    void soDoesWhatWasAnsweredBeforeItWasSentWhole() {
        var request = request();
        request.setURI("/at-once").setMethod(HttpMethod.POST).setChunked(true).write("the beginning");
        assertThat(done(request.response()).statusCode()).isEqualTo(200);

        request.reset();

        var next = request();
        assertThat(next.connection()).isNotSameAs(request.connection());
        assertThat(done(next.setURI("/at-once").send()).statusCode()).isEqualTo(200);
    }

    @Test
    void whatWasNeverSentGivesItsConnectionBack() {
        request().reset();

        assertThat(done(request().setURI("/at-once").send()).statusCode()).isEqualTo(200);
    }

    private HttpClientRequest request() {
        return done(client.request(HttpMethod.GET, service.actualPort(), "127.0.0.1", "/")
                .map(ExchangesOnConnection::mayBeGivenUp));
    }

    /** The whole answer has come, and nobody reads it. */
    private static void unread(HttpClientRequest request, String path) {
        done(request.setURI(path).send().map(HttpClientResponse::pause));
    }

    /** What was to be done there before has been done when this is. */
    private static boolean onConnectionsThread(HttpClientRequest request) {
        return ((ConnectionBase) request.connection())
                .channel()
                .eventLoop()
                .submit(() -> {})
                .awaitUninterruptibly(1_000);
    }

    private static <T> T done(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(SOON.toSeconds(), TimeUnit.SECONDS)
                .join();
    }
}
