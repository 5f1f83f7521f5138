package health.praxis.platform.http;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/** Every method of this process that answers requests. */
@Singleton
@Unremovable
public class ResourceMethods {

    private final List<ResourceMethod> all;
    private final Map<Matched, Method> matched = new ConcurrentHashMap<>();

    ResourceMethods(BeanManager beans) {
        all = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class) && !type.isInterface())
                .distinct()
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .flatMap(method -> ResourceMethod.of(method).stream())
                .sorted(Comparator.comparing(ResourceMethod::path).thenComparing(ResourceMethod::verb))
                .toList();
    }

    /** In the order of their paths. */
    public List<ResourceMethod> all() {
        return all;
    }

    /** The method that a request has been matched with. */
    Method of(SimpleResourceInfo resource) {
        return matched.computeIfAbsent(
                new Matched(resource.getResourceClass(), resource.getMethodName(), List.of(resource.parameterTypes())),
                Matched::method);
    }

    /** The HTTP methods that something answers at {@code path}; empty when nothing does. */
    Set<String> verbsAt(String path) {
        var verbs = new TreeSet<String>();
        for (var method : all) {
            if (method.matches(path)) {
                verbs.add(method.verb());
            }
        }
        if (verbs.contains("GET")) {
            verbs.add("HEAD");
        }
        return verbs;
    }

    private record Matched(Class<?> resource, String name, List<Class<?>> parameters) {

        Method method() {
            return Arrays.stream(resource.getMethods())
                    .filter(method -> method.getName().equals(name)
                            && List.of(method.getParameterTypes()).equals(parameters))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * A method that answers requests.
     *
     * @param verb HTTP method
     * @param path with parameters in braces
     * @param method of a resource
     */
    public record ResourceMethod(String verb, String path, Pattern pattern, Method method) {

        private static final Pattern PARAMETER = Pattern.compile("\\{[^/{}]+}");

        static Optional<ResourceMethod> of(Method method) {
            return Arrays.stream(method.getAnnotations())
                    .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                    .filter(verb -> verb != null)
                    .map(verb -> {
                        String path = joined(
                                method.getDeclaringClass().getAnnotation(Path.class), method.getAnnotation(Path.class));
                        return new ResourceMethod(verb.value(), path, pattern(path), method);
                    })
                    .findFirst();
        }

        /** The query parameters that the method takes. */
        public Set<String> queryParameters() {
            return queryParameters(method);
        }

        static Set<String> queryParameters(Method method) {
            var known = new HashSet<String>();
            for (Parameter parameter : method.getParameters()) {
                Optional.ofNullable(parameter.getAnnotation(QueryParam.class))
                        .ifPresent(query -> known.add(query.value()));
            }
            if (method.isAnnotationPresent(Paged.class)) {
                known.addAll(List.of(Paged.LIMIT, Paged.CURSOR));
            }
            return Set.copyOf(known);
        }

        /** True when the method, or a parameter of it, has the annotation. */
        public boolean has(Class<? extends Annotation> annotation) {
            return method.isAnnotationPresent(annotation)
                    || Stream.of(method.getParameters())
                            .anyMatch(parameter -> parameter.isAnnotationPresent(annotation));
        }

        private boolean matches(String requested) {
            return pattern.matcher(requested).matches();
        }

        private static String joined(Path ofClass, Path ofMethod) {
            String whole = Stream.of(ofClass, ofMethod)
                    .filter(path -> path != null)
                    .map(path -> "/" + path.value())
                    .reduce("", String::concat)
                    .replaceAll("/+", "/");
            return whole.length() > 1 && whole.endsWith("/") ? whole.substring(0, whole.length() - 1) : whole;
        }

        private static Pattern pattern(String path) {
            var pattern = new StringBuilder();
            int literal = 0;
            var parameters = PARAMETER.matcher(path);
            while (parameters.find()) {
                pattern.append(Pattern.quote(path.substring(literal, parameters.start())))
                        .append("[^/]+");
                literal = parameters.end();
            }
            return Pattern.compile(pattern.append(Pattern.quote(path.substring(literal)))
                    .append("/?")
                    .toString());
        }
    }
}
