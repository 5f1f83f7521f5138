package health.praxis.platform.request;

import health.praxis.platform.caller.CurrentCaller;
import health.praxis.platform.problem.CommonProblems;
import health.praxis.platform.problem.DomainProblem;
import health.praxis.platform.problem.MalformedRequest;
import health.praxis.platform.problem.Violation;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.security.MessageDigest;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Safe retries: work that was committed under a key is not done again; the resource is read again instead, with today's
 * access. The key commits with the work, so work that did not commit leaves no key.
 */
@RequestScoped
public class Idempotency {

    /** The header a client names its attempt with. */
    public static final String KEY = "Idempotency-Key";

    private static final int LONGEST_KEY = 200;

    private final IdempotencyKeys keys;
    private final CurrentCaller caller;
    private final Fingerprints fingerprints;
    private final UriInfo uri;
    private final HttpHeaders headers;

    Idempotency(
            IdempotencyKeys keys, CurrentCaller caller, Fingerprints fingerprints, UriInfo uri, HttpHeaders headers) {
        this.keys = keys;
        this.caller = caller;
        this.fingerprints = fingerprints;
        this.uri = uri;
        this.headers = headers;
    }

    /**
     * Creates a resource under the request's own path, once per key.
     *
     * @param key the client's key, or null
     * @param request what was asked, to tell a retry from another request
     * @param work creates; runs inside one transaction with the key
     * @param reread reads a resource that an earlier attempt created
     */
    public <R extends Representation> Response create(
            String key, Object request, Supplier<R> work, Function<UUID, R> reread) {
        return create(uri.getPath(), key, request, work, reread);
    }

    /**
     * Creates a resource that lives under another path than the request's own, once per key.
     *
     * @param collection the path that the resource's id is added to
     */
    public <R extends Representation> Response create(
            String collection, String key, Object request, Supplier<R> work, Function<UUID, R> reread) {
        return created(collection, once(key, request, 201, Idempotency::nothing, none -> work.get(), reread));
    }

    /**
     * Creates a resource out of facts that another service owns, once per key.
     *
     * @param facts reads them; runs outside any transaction, so that no row and no connection waits for another
     *     service, and not at all when the work was done under this key before
     * @param work creates; runs inside one transaction with the key
     */
    public <F, R extends Representation> Response createFrom(
            String key, Object request, Supplier<F> facts, Function<F, R> work, Function<UUID, R> reread) {
        return createFrom(uri.getPath(), key, request, facts, work, reread);
    }

    /**
     * The same for a resource that lives under another path than the request's own.
     *
     * @param collection the path that the resource's id is added to
     */
    public <F, R extends Representation> Response createFrom(
            String collection,
            String key,
            Object request,
            Supplier<F> facts,
            Function<F, R> work,
            Function<UUID, R> reread) {
        return created(collection, once(key, request, 201, facts, work, reread));
    }

    /** Changes the state of a resource once per key; the answer is the resource as it is after that. */
    public <R extends Representation> Response change(
            String key, Object request, Supplier<R> work, Function<UUID, R> reread) {
        return Answers.of(once(key, request, 200, Idempotency::nothing, none -> work.get(), reread));
    }

    /** As {@link #change}, by facts that another service owns; see {@link #createFrom}. */
    public <F, R extends Representation> Response changeBy(
            String key, Object request, Supplier<F> facts, Function<F, R> work, Function<UUID, R> reread) {
        return Answers.of(once(key, request, 200, facts, work, reread));
    }

    private <F, R extends Representation> R once(
            String key, Object request, int status, Supplier<F> facts, Function<F, R> work, Function<UUID, R> reread) {
        if (key == null && headers.getRequestHeader(KEY).isEmpty()) {
            F known = facts.get();
            return QuarkusTransaction.requiringNew().call(() -> work.apply(known));
        }
        checkForm(key);
        byte[] fingerprint = fingerprints.of(uri.getPath(), request);
        var earlier = QuarkusTransaction.requiringNew().call(() -> keys.used(caller.get(), key));
        var attempt = earlier.isPresent()
                ? new Attempt<R>(null, earlier.get())
                : attempt(key, fingerprint, status, facts.get(), work);
        if (!MessageDigest.isEqual(attempt.used().fingerprint(), fingerprint)) {
            throw new KeyReused();
        }
        return attempt.resource() == null ? reread.apply(attempt.used().resourceId()) : attempt.resource();
    }

    private <F, R extends Representation> Attempt<R> attempt(
            String key, byte[] fingerprint, int status, F facts, Function<F, R> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var earlier = keys.claim(caller.get(), key);
            if (earlier.isPresent()) {
                return new Attempt<R>(null, earlier.get());
            }
            R resource = work.apply(facts);
            var used = new UsedKey(fingerprint, status, resource.id(), resource.version());
            keys.remember(caller.get(), key, used);
            return new Attempt<>(resource, used);
        });
    }

    private static Response created(String collection, Representation resource) {
        return Answers.created(URI.create(collection + "/" + resource.id()), resource);
    }

    private static Object nothing() {
        return null;
    }

    private static void checkForm(String key) {
        boolean plain = key != null && key.chars().allMatch(c -> c > 0x20 && c < 0x7f);
        if (!plain || key.isEmpty() || key.length() > LONGEST_KEY) {
            throw new MalformedRequest(Violation.ofParameter(
                    KEY, "malformed-idempotency-key", "A key is 1 to 200 visible ASCII characters."));
        }
    }

    private record Attempt<R>(R resource, UsedKey used) {}

    /** The key stands for another request. */
    public static final class KeyReused extends DomainProblem {
        private static final long serialVersionUID = 1L;

        KeyReused() {
            super(CommonProblems.IDEMPOTENCY_KEY_REUSED, "Use a new key for a new request.");
        }
    }

    /** Another request with this key has not finished. */
    public static final class InProgress extends DomainProblem {
        private static final long serialVersionUID = 1L;

        InProgress() {
            super(CommonProblems.REQUEST_IN_PROGRESS, "Wait for the other request, then try again.");
        }
    }
}
