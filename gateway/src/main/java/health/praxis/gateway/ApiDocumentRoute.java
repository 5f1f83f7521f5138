package health.praxis.gateway;

import static health.praxis.platform.problem.CommonProblems.INTERNAL_ERROR;
import static health.praxis.platform.problem.CommonProblems.METHOD_NOT_ALLOWED;

import health.praxis.platform.problem.Unavailable;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.jboss.logging.Logger;

/** Answers with the document of the whole API, which is open to everybody: it tells no more than the source code does. */
@ApplicationScoped
class ApiDocumentRoute {

    static final String PATH = "/openapi";

    private static final Logger LOG = Logger.getLogger(ApiDocumentRoute.class);

    private final ApiDocuments documents;
    private final Refusals refusals;
    private final Vertx vertx;

    ApiDocumentRoute(ApiDocuments documents, Refusals refusals, Vertx vertx) {
        this.documents = documents;
        this.refusals = refusals;
        this.vertx = vertx;
    }

    void answer(HttpServerRequest request) {
        if (request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD) {
            request.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD");
            refusals.answer(request, METHOD_NOT_ALLOWED, null);
            return;
        }
        var origin = vertx.getOrCreateContext();
        documents
                .whole()
                .subscribe()
                .with(
                        document -> origin.runOnContext(nothing -> write(request, document)),
                        failure -> origin.runOnContext(nothing -> refuse(request, failure)));
    }

    private static void write(HttpServerRequest request, ApiDocuments.Whole document) {
        var response = request.response();
        if (response.closed() || response.ended()) {
            return;
        }
        String tag = '"' + document.tag() + '"';
        response.putHeader(HttpHeaders.ETAG, tag);
        if (tag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, "application/json");
        if (request.method() == HttpMethod.HEAD) {
            int length = document.text().getBytes(StandardCharsets.UTF_8).length;
            response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(length))
                    .end();
        } else {
            response.end(document.text());
        }
    }

    private void refuse(HttpServerRequest request, Throwable failure) {
        if (failure instanceof Unavailable missing) {
            refusals.answer(request, missing.type(), missing.getMessage());
        } else {
            LOG.error("the documents of the services cannot be merged", failure);
            refusals.answer(request, INTERNAL_ERROR, null);
        }
    }
}
