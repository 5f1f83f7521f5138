package health.praxis.platform.http;

import health.praxis.platform.problem.MalformedRequest;
import health.praxis.platform.problem.Violation;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads ids in paths and queries: canonical UUIDs only, anything else is a malformed request. */
@Provider
public final class UuidParameters implements ParamConverterProvider {

    private static final Pattern CANONICAL =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return type == UUID.class ? (ParamConverter<T>) new UuidConverter(name(annotations, "id")) : null;
    }

    /** What the request calls the parameter. */
    static String name(Annotation[] annotations, String otherwise) {
        for (var annotation : annotations) {
            if (annotation instanceof QueryParam query) {
                return query.value();
            }
            if (annotation instanceof PathParam path) {
                return path.value();
            }
        }
        return otherwise;
    }

    private record UuidConverter(String parameter) implements ParamConverter<UUID> {

        @Override
        public UUID fromString(String text) {
            if (text == null) {
                return null;
            }
            if (!CANONICAL.matcher(text).matches()) {
                throw new MalformedRequest(Violation.ofParameter(parameter, "malformed-id", "An id is a UUID."));
            }
            return UUID.fromString(text);
        }

        @Override
        public String toString(UUID id) {
            return id.toString();
        }
    }
}
