package health.praxis.platform.openapi;

import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.ARRAY;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.INTEGER;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.OBJECT;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.STRING;

import health.praxis.platform.http.Paged;
import health.praxis.platform.http.ResourceMethods.ResourceMethod;
import health.praxis.platform.request.Idempotency;
import health.praxis.platform.request.MergePatch;
import health.praxis.platform.request.Representation;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** One operation of the document and the method behind it. */
final class DescribedOperation {

    private final OpenAPI document;
    private final Operation operation;
    private final ResourceMethod method;

    DescribedOperation(OpenAPI document, Operation operation, ResourceMethod method) {
        this.document = document;
        this.operation = operation;
        this.method = method;
    }

    /** Says what the headers mean, and adds the parameters that the platform reads on the operation's behalf. */
    void completeParameters() {
        header(Idempotency.KEY)
                .ifPresent(key -> key.description(
                                "A name for this attempt: repeated with the same body, it is done once and answered"
                                        + " again.")
                        .schema(OASFactory.createSchema()
                                .addType(STRING)
                                .minLength(1)
                                .maxLength(200)
                                .pattern("[!-~]+"))
                        .example("3f0c2b2e-7d5b-4a52-9c8e-0c2f4f3b7a10"));
        header(HttpHeaders.IF_MATCH).ifPresent(version -> {
            if (version.getDescription() == null) {
                version.description("The ETag of the resource as it was read.").required(true);
            }
            version.example("\"3\"");
        });
        listKeys();
        if (answersUnchanged()) {
            operation.addParameter(OASFactory.createParameter()
                    .name(HttpHeaders.IF_NONE_MATCH)
                    .in(Parameter.In.HEADER)
                    .description("An ETag: while it is in force, the answer is 304 without a body.")
                    .schema(OASFactory.createSchema().addType(STRING)));
        }
        if (method.has(Paged.class)) {
            operation.addParameter(query(Paged.LIMIT, "Items on a page.")
                    .schema(OASFactory.createSchema()
                            .addType(INTEGER)
                            .minimum(BigDecimal.ONE)
                            .maximum(BigDecimal.valueOf(200))
                            .defaultValue(50)));
            operation.addParameter(query(Paged.CURSOR, "Where to go on, from the Link of the page before.")
                    .schema(OASFactory.createSchema().addType(STRING)));
        }
    }

    /** Lists the keys of each query parameter that says whose keys it takes. */
    private void listKeys() {
        for (var parameter : method.method().getParameters()) {
            var keys = parameter.getAnnotation(KeysOf.class);
            if (keys != null) {
                String name = parameter.getAnnotation(QueryParam.class).value();
                var schema = OASFactory.createSchema().addType(STRING);
                for (Enum<?> value : keys.value().getEnumConstants()) {
                    schema.addEnumeration(value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
                }
                parameter(Parameter.In.QUERY, name).orElseThrow().schema(schema);
            }
        }
    }

    /** Describes a merge patch, whose form no class has, and shows what a body looks like. */
    void completeRequest() {
        var body = operation.getRequestBody();
        if (body == null) {
            return;
        }
        if (body.getContent().hasMediaType(MergePatch.MEDIA_TYPE)) {
            body.getContent()
                    .getMediaType(MergePatch.MEDIA_TYPE)
                    .schema(OASFactory.createSchema()
                            .addType(OBJECT)
                            .description("The fields to change; null removes one (RFC 7396)."));
        }
        var examples = new ExampleBody(document);
        body.getContent().getMediaTypes().values().stream()
                .filter(media -> media.getExamples() == null)
                .forEach(media -> examples.of(media.getSchema()).ifPresent(media::setExample));
    }

    void completeAnswers() {
        if (method.has(Paged.class)) {
            wrapInPage();
        }
        var responses = operation.getResponses();
        responses.getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                response.description(status.equals("201") ? "It was created." : "It is as asked.");
                if (carriesVersion()) {
                    response.addHeader(SharedComponents.ETAG, SharedComponents.reference(SharedComponents.ETAG));
                }
                if (status.equals("201")) {
                    response.addHeader(
                            SharedComponents.LOCATION, SharedComponents.reference(SharedComponents.LOCATION));
                }
            }
        });
        for (int status : problems()) {
            responses.addAPIResponse(
                    Integer.toString(status),
                    OASFactory.createAPIResponse().ref("#/components/responses/" + SharedComponents.nameOf(status)));
        }
        if (answersUnchanged()) {
            responses.addAPIResponse(
                    "304",
                    OASFactory.createAPIResponse().ref("#/components/responses/" + SharedComponents.ALREADY_KNOWN));
        }
    }

    private TreeSet<Integer> problems() {
        var statuses = new TreeSet<>(List.of(400, 401, 403, 406, 500, 503));
        if (method.path().contains("{") || !method.queryParameters().isEmpty()) {
            statuses.add(404);
        }
        if (!method.verb().equals("GET")) {
            statuses.addAll(List.of(404, 409, 422));
        }
        if (header(HttpHeaders.IF_MATCH).isPresent()) {
            statuses.addAll(List.of(412, 428));
        }
        if (answersUnchanged()) {
            statuses.add(412);
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(List.of(413, 415));
        }
        return statuses;
    }

    /** The list itself, where the annotation names what it holds. */
    private void wrapInPage() {
        var answer = operation.getResponses().getAPIResponse("200");
        var media = answer.getContent().getMediaType(MediaType.APPLICATION_JSON);
        String item = media.getSchema().getRef();
        String page = "Page" + item.substring(item.lastIndexOf('/') + 1);
        document.getComponents().addSchema(page, page(OASFactory.createSchema().ref(item)));
        media.schema(SharedComponents.referenceTo(page));
        answer.addHeader(SharedComponents.LINK, SharedComponents.reference(SharedComponents.LINK));
    }

    private static Schema page(Schema item) {
        return OASFactory.createSchema()
                .addType(OBJECT)
                .addProperty("items", OASFactory.createSchema().addType(ARRAY).items(item))
                .addRequired("items");
    }

    private boolean carriesVersion() {
        var answer = method.method().getAnnotation(APIResponseSchema.class);
        return answer != null && !method.has(Paged.class) && Representation.class.isAssignableFrom(answer.value());
    }

    private boolean answersUnchanged() {
        return Arrays.asList(method.method().getParameterTypes()).contains(Request.class);
    }

    private Optional<Parameter> header(String name) {
        return parameter(Parameter.In.HEADER, name);
    }

    private Optional<Parameter> parameter(Parameter.In in, String name) {
        return Optional.ofNullable(operation.getParameters()).stream()
                .flatMap(List::stream)
                .filter(parameter -> name.equals(parameter.getName()) && parameter.getIn() == in)
                .findFirst();
    }

    private static Parameter query(String name, String description) {
        return OASFactory.createParameter().name(name).in(Parameter.In.QUERY).description(description);
    }
}
