package health.praxis.platform.http;

import health.praxis.platform.problem.MalformedRequest;
import health.praxis.platform.problem.Violation;
import jakarta.inject.Singleton;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/**
 * Refuses a query parameter that the operation does not take, or takes once and was sent twice: a filter or a limit that
 * is left unheeded would look as if it had been heeded.
 */
@Singleton
public class KnownParameters {

    private final ResourceMethods methods;
    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    KnownParameters(ResourceMethods methods) {
        this.methods = methods;
    }

    @ServerRequestFilter
    public void check(SimpleResourceInfo resource, UriInfo uri) {
        var sent = uri.getQueryParameters();
        if (sent.isEmpty()) {
            return;
        }
        var method = methods.of(resource);
        var takes = known.computeIfAbsent(method, ResourceMethods.ResourceMethod::queryParameters);
        for (var parameter : sent.entrySet()) {
            if (!takes.contains(parameter.getKey())) {
                // what was sent is not repeated: it may be anything
                throw new MalformedRequest(new Violation(null, "query", "unknown-parameter", sentence(takes)));
            }
            if (parameter.getValue().size() > 1 && !isList(method, parameter.getKey())) {
                throw new MalformedRequest(Violation.ofParameter(
                        parameter.getKey(), "repeated-parameter", "This parameter is taken once."));
            }
        }
    }

    private static boolean isList(Method method, String name) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> Collection.class.isAssignableFrom(parameter.getType()))
                .map(parameter -> parameter.getAnnotation(QueryParam.class))
                .anyMatch(query -> query != null && query.value().equals(name));
    }

    private static String sentence(Set<String> takes) {
        return takes.isEmpty()
                ? "This operation takes no query parameters."
                : "This operation takes " + String.join(", ", new TreeSet<>(takes)) + ".";
    }
}
