package health.praxis.platform.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/** An operation that does not say which bodies it reads reads JSON: not lines of it, and nothing that only ends like it. */
@Singleton
public class JsonBodies {

    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

    private final ResourceMethods methods;

    JsonBodies(ResourceMethods methods) {
        this.methods = methods;
    }

    @ServerRequestFilter
    public void check(SimpleResourceInfo resource, ContainerRequestContext request) {
        if (!WITH_BODY.contains(request.getMethod()) || !hasBody(request)) {
            return;
        }
        MediaType sent = request.getMediaType();
        if (sent != null
                && !sent.isCompatible(MediaType.APPLICATION_JSON_TYPE)
                && !saysWhatItReads(methods.of(resource))) {
            throw new NotSupportedException();
        }
    }

    private static boolean hasBody(ContainerRequestContext request) {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return request.getHeaderString("Transfer-Encoding") != null || (length != null && !length.equals("0"));
    }

    private static boolean saysWhatItReads(Method method) {
        return method.isAnnotationPresent(Consumes.class)
                || method.getDeclaringClass().isAnnotationPresent(Consumes.class);
    }
}
