package health.praxis.patient.patientimport;

import static health.praxis.platform.caller.Role.COORDINATOR;
import static health.praxis.platform.caller.Role.INTEGRATION;
import static health.praxis.platform.caller.Role.PHYSICIAN;
import static health.praxis.platform.caller.Role.TENANT_ADMIN;
import static health.praxis.platform.caller.Role.THERAPIST;

import com.fasterxml.jackson.databind.ObjectMapper;
import health.praxis.platform.request.Answers;
import health.praxis.platform.request.Idempotency;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Taking people over from EHRs. */
@Path("/api/v1/patient-imports")
@Produces(MediaType.APPLICATION_JSON)
public class PatientImportResource {

    private static final String FHIR_JSON = "application/fhir+json";
    private static final String FHIR_NDJSON = "application/fhir+ndjson";
    private static final String NDJSON = "application/x-ndjson";

    private final PatientImportService imports;
    private final Idempotency idempotency;
    private final ObjectMapper json;

    PatientImportResource(PatientImportService imports, Idempotency idempotency, ObjectMapper json) {
        this.imports = imports;
        this.idempotency = idempotency;
        this.json = json;
    }

    @POST
    @Consumes({FHIR_JSON, MediaType.APPLICATION_JSON})
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, INTEGRATION})
    @Operation(summary = "Import the person of a FHIR R4 Bundle, up to 64 MiB; importing again changes nothing")
    @APIResponseSchema(value = PatientImportResponse.class, responseCode = "201")
    public Response importBundle(@HeaderParam(Idempotency.KEY) String key, InputStream bundle) {
        return take(key, bundle, ImportFormat.BUNDLE);
    }

    @POST
    @Consumes({FHIR_NDJSON, NDJSON})
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, INTEGRATION})
    @Operation(summary = "Import one person from lines of FHIR R4 resources, up to 64 MiB")
    @APIResponseSchema(value = PatientImportResponse.class, responseCode = "201")
    public Response importLines(@HeaderParam(Idempotency.KEY) String key, InputStream lines) {
        return take(key, lines, ImportFormat.NDJSON);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, TENANT_ADMIN, INTEGRATION})
    @Operation(summary = "Read what an import did")
    @APIResponseSchema(PatientImportResponse.class)
    public Response getPatientImport(UUID id, @Context Request request) {
        return Answers.of(imports.get(id), request);
    }

    @GET
    @Path("/{id}/entries")
    @Produces(NDJSON)
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, TENANT_ADMIN, INTEGRATION})
    @Operation(summary = "Read what became of each entry of the input, one line each")
    public StreamingOutput listImportEntries(UUID id) {
        var entries = imports.entries(id);
        return out -> {
            try (var lines = json.writer().withRootValueSeparator("\n").writeValues(out)) {
                lines.writeAll(entries);
            }
        };
    }

    private Response take(String key, InputStream body, ImportFormat format) {
        var read = imports.read(body, format);
        return idempotency.create(key, read.fingerprint(), () -> imports.take(read), imports::get);
    }
}
