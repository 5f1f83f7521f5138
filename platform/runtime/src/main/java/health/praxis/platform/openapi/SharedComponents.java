package health.praxis.platform.openapi;

import static health.praxis.platform.problem.CommonProblems.CONFLICT;
import static health.praxis.platform.problem.CommonProblems.IDEMPOTENCY_KEY_REUSED;
import static health.praxis.platform.problem.CommonProblems.INTERNAL_ERROR;
import static health.praxis.platform.problem.CommonProblems.MALFORMED_CURSOR;
import static health.praxis.platform.problem.CommonProblems.MALFORMED_REQUEST;
import static health.praxis.platform.problem.CommonProblems.NOT_ACCEPTABLE;
import static health.praxis.platform.problem.CommonProblems.NOT_ALLOWED;
import static health.praxis.platform.problem.CommonProblems.NOT_AUTHENTICATED;
import static health.praxis.platform.problem.CommonProblems.NOT_FOUND;
import static health.praxis.platform.problem.CommonProblems.REQUEST_IN_PROGRESS;
import static health.praxis.platform.problem.CommonProblems.RULE_REFUSED;
import static health.praxis.platform.problem.CommonProblems.STALE_VERSION;
import static health.praxis.platform.problem.CommonProblems.TOO_LARGE;
import static health.praxis.platform.problem.CommonProblems.UNAVAILABLE;
import static health.praxis.platform.problem.CommonProblems.UNSUPPORTED_MEDIA_TYPE;
import static health.praxis.platform.problem.CommonProblems.VERSION_REQUIRED;

import health.praxis.platform.problem.Problem;
import health.praxis.platform.problem.ProblemType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** What all operations of a document refer to: problems by status, headers of answers. */
final class SharedComponents {

    static final String ETAG = "ETag";
    static final String LOCATION = "Location";
    static final String LINK = "Link";
    static final String ALREADY_KNOWN = "NotModified";

    private static final String SCHEMA = "#/components/schemas/";
    private static final Map<Integer, List<ProblemType>> PROBLEMS = List.of(
                    MALFORMED_REQUEST,
                    MALFORMED_CURSOR,
                    NOT_AUTHENTICATED,
                    NOT_ALLOWED,
                    NOT_FOUND,
                    NOT_ACCEPTABLE,
                    CONFLICT,
                    REQUEST_IN_PROGRESS,
                    STALE_VERSION,
                    TOO_LARGE,
                    UNSUPPORTED_MEDIA_TYPE,
                    RULE_REFUSED,
                    IDEMPOTENCY_KEY_REUSED,
                    VERSION_REQUIRED,
                    INTERNAL_ERROR,
                    UNAVAILABLE)
            .stream()
            .collect(Collectors.groupingBy(ProblemType::status, TreeMap::new, Collectors.toList()));

    private SharedComponents() {}

    static void addTo(Components components) {
        components
                .addSchema("Problem", problem())
                .addSchema("Violation", violation())
                .addHeader(
                        ETAG,
                        header("The version of the resource, to be sent back as If-Match or If-None-Match.", "\"3\""))
                .addHeader(LOCATION, header("Where the new resource lives.", null))
                .addHeader(LINK, header("The next page, with rel=\"next\"; absent on the last one.", null))
                .addResponse(
                        ALREADY_KNOWN,
                        OASFactory.createAPIResponse()
                                .description("The version sent as If-None-Match is the one in force.")
                                .addHeader(ETAG, reference(ETAG)));
        PROBLEMS.forEach((status, types) -> components.addResponse(nameOf(status), answer(types)));
    }

    /** The name of the shared answer with problems of {@code status}. */
    static String nameOf(int status) {
        if (!PROBLEMS.containsKey(status)) {
            throw new IllegalArgumentException("no shared problem has status " + status);
        }
        return "Problem" + status;
    }

    static Header reference(String header) {
        return OASFactory.createHeader().ref("#/components/headers/" + header);
    }

    static Schema referenceTo(String schema) {
        return OASFactory.createSchema().ref(SCHEMA + schema);
    }

    private static APIResponse answer(List<ProblemType> types) {
        var names = new ArrayList<String>();
        types.forEach(type -> names.add(type.title() + " (`" + type.uri() + "`)"));
        return OASFactory.createAPIResponse()
                .description(String.join(" ", names))
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(referenceTo("Problem"))));
    }

    private static Header header(String description, Object example) {
        return OASFactory.createHeader()
                .description(description)
                .schema(string())
                .example(example);
    }

    private static Schema problem() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("What went wrong (RFC 9457).")
                .addProperty("type", string().format("uri").description("Stable identifier of the kind of problem."))
                .addProperty("title", string().description("What the kind means."))
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", string().description("What happened this time."))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(referenceTo("Violation")))
                .addProperty("traceId", string().description("The trace to quote when asking for help."))
                .required(List.of("type", "title", "status"));
    }

    private static Schema violation() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("One thing that is wrong with a request.")
                .addProperty("pointer", string().description("JSON Pointer into the body."))
                .addProperty("parameter", string().description("Name of a path, query or header parameter."))
                .addProperty("code", string().description("Stable code of the rule."))
                .addProperty("message", string().description("A sentence for the person who reads it."))
                .required(List.of("code", "message"));
    }

    private static Schema string() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
