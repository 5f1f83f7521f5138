package health.praxis.platform.openapi;

import health.praxis.platform.http.ResourceMethods;
import health.praxis.platform.http.ResourceMethods.ResourceMethod;
import io.quarkus.arc.Arc;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Completes the generated document: problems, versions, keys, pages, tags and licence. Runs when the service starts, since
 * the build's own JVM may be older than these classes.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public final class ApiDocument implements OASFilter {

    private static final String GENERATED_TAG = " Resource";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getInfo()
                .description(
                        "One of the services of Praxis, the open neurorehabilitation backend. A field without a value"
                                + " may be null or absent.")
                .license(OASFactory.createLicense().name("Apache-2.0").identifier("Apache-2.0"));
        var components = document.getComponents();
        SharedComponents.addTo(components);
        components.getSchemas().values().forEach(schema -> tellApart(document, schema));
        var methods = Arc.container().instance(ResourceMethods.class).get().all();
        var tags = new TreeSet<String>();
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().forEach((verb, operation) -> {
                    operation.setTags(operation.getTags().stream()
                            .map(ApiDocument::readable)
                            .toList());
                    tags.addAll(operation.getTags());
                    complete(document, operation, at(methods, path, verb));
                }));
        document.setTags(
                tags.stream().map(tag -> OASFactory.createTag().name(tag)).toList());
    }

    private static String readable(String tag) {
        return tag.endsWith(GENERATED_TAG) ? tag.substring(0, tag.length() - GENERATED_TAG.length()) : tag;
    }

    private static List<ResourceMethod> at(List<ResourceMethod> methods, String path, PathItem.HttpMethod verb) {
        return methods.stream()
                .filter(method -> method.path().equals(path) && method.verb().equals(verb.name()))
                .toList();
    }

    private static void complete(OpenAPI document, Operation operation, List<ResourceMethod> methods) {
        if (methods.isEmpty()) {
            throw new IllegalStateException(operation.getOperationId() + " is described but answered by nothing");
        }
        var described = new DescribedOperation(document, operation, methods.getFirst());
        described.completeParameters();
        described.completeRequest();
        described.completeAnswers();
    }

    /** Says in each of several forms of a value the word that it is told apart by. */
    private static void tellApart(OpenAPI document, Schema schema) {
        var discriminator = schema.getDiscriminator();
        if (discriminator == null || discriminator.getMapping() == null) {
            return;
        }
        String property = discriminator.getPropertyName();
        discriminator.getMapping().forEach((word, reference) -> {
            var form = document.getComponents().getSchemas().get(reference.substring(reference.lastIndexOf('/') + 1));
            form.addProperty(
                    property,
                    OASFactory.createSchema().addType(Schema.SchemaType.STRING).addEnumeration(word));
            form.addRequired(property);
        });
    }
}
