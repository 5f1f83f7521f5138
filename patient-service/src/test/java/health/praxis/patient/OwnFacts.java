package health.praxis.patient;

import static health.praxis.patient.Api.as;
import static health.praxis.patient.Api.created;
import static health.praxis.patient.Api.post;

import health.praxis.platform.access.RecordPart;
import health.praxis.testing.matrix.MatrixFacts;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who may see what, decided here as the front ends of a clinic decide it. */
record OwnFacts(String tenant) implements MatrixFacts {

    @Override
    public void careTeam(UUID patientId, String account) {
        String practitioner =
                created(as(tenant, "tenant-admin").body("""
                    {"name":"Lead","discipline":"occupational","account":"%s"}
                    """.formatted(account)).post("/api/v1/clinic/practitioners"));
        as(tenant, "coordinator")
                .body("""
                    {"practitionerId":"%s","role":"occupational-therapist","lead":true}
                    """.formatted(practitioner))
                .post("/api/v1/patients/" + patientId + "/care-team/members")
                .then()
                .statusCode(200);
    }

    @Override
    public void consent(UUID patientId) {
        created(post(tenant, "/patients/" + patientId + "/consents", "{\"purpose\":\"caregiver-access\"}"));
    }

    @Override
    public void caregiver(UUID patientId, String account, Set<RecordPart> parts) {
        String names = parts.stream()
                .map(part -> '"' + part.name().toLowerCase(Locale.ROOT) + '"')
                .collect(Collectors.joining(","));
        created(post(tenant, "/patients/" + patientId + "/caregivers", """
            {"name":"C","relationship":"partner","account":"%s","parts":[%s],
             "rightToSign":{"kind":"guardian","scope":"health","from":"2020-01-01"}}
            """.formatted(account, names)));
    }
}
