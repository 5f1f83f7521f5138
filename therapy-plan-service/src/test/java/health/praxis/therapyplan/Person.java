package health.praxis.therapyplan;

import health.praxis.testing.KnownAccess;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Somebody in treatment, as patient-service would describe them. */
public record Person(
        UUID id,
        UUID episode,
        boolean deceased,
        String condition,
        String clinicalStatus,
        List<String> precautions,
        List<String> consents,
        String programmeType,
        String episodeStatus) {

    /** A person after a stroke, in an active episode, who consents to treatment; known to the fake, treated by the therapist
     * of the tests, with a caregiver who still needs a consent. */
    public static Person inTreatment() {
        var person = new Person(
                UUID.randomUUID(),
                UUID.randomUUID(),
                false,
                "stroke",
                "active",
                List.of(),
                List.of("treatment"),
                "cognitive",
                "active");
        KnownAccess.careTeam(Plans.TENANT, person.id(), "person-therapist");
        KnownAccess.caregiver(Plans.TENANT, person.id(), "caregiver-" + person.id());
        return person.known();
    }

    public Person known() {
        PatientServiceFake.knows(this);
        return this;
    }

    public Person died() {
        return new Person(
                        id,
                        episode,
                        true,
                        condition,
                        clinicalStatus,
                        precautions,
                        consents,
                        programmeType,
                        episodeStatus)
                .known();
    }

    public Person with(String otherCondition, String status) {
        return new Person(
                        id,
                        episode,
                        deceased,
                        otherCondition,
                        status,
                        precautions,
                        consents,
                        programmeType,
                        episodeStatus)
                .known();
    }

    public Person withPrecautions(String... codes) {
        return new Person(
                        id,
                        episode,
                        deceased,
                        condition,
                        clinicalStatus,
                        List.of(codes),
                        consents,
                        programmeType,
                        episodeStatus)
                .known();
    }

    public Person consentingTo(String... purposes) {
        return new Person(
                        id,
                        episode,
                        deceased,
                        condition,
                        clinicalStatus,
                        precautions,
                        List.of(purposes),
                        programmeType,
                        episodeStatus)
                .known();
    }

    public Person inEpisode(String type, String status) {
        return new Person(id, episode, deceased, condition, clinicalStatus, precautions, consents, type, status)
                .known();
    }

    String safetyFacts() {
        return """
            {"patientId":"%s","status":"active","deceased":%s,
             "conditions":[{"id":"%s","condition":"%s","primary":true,"clinicalStatus":"%s","onset":null,
                            "trajectory":"recovering","recoveryPhase":null}],
             "precautions":[%s],"consents":[%s],
             "episodes":[{"id":"%s","programmeType":"%s","setting":"outpatient","status":"%s"}],
             "emergencyNumber":"112","timeZone":"Europe/Lisbon"}
            """.formatted(
                        id,
                        deceased,
                        UUID.randomUUID(),
                        condition,
                        clinicalStatus,
                        precautions.stream()
                                .map(code -> entry(UUID.randomUUID(), "precaution", code))
                                .collect(Collectors.joining(",")),
                        consents.stream()
                                .map(purpose -> entry(consent(purpose), "purpose", purpose))
                                .collect(Collectors.joining(",")),
                        episode,
                        programmeType,
                        episodeStatus);
    }

    /** The id of the person's consent to a purpose. */
    public UUID consent(String purpose) {
        return UUID.nameUUIDFromBytes((id + purpose).getBytes(StandardCharsets.UTF_8));
    }

    private static String entry(UUID id, String field, String value) {
        return "{\"id\":\"" + id + "\",\"" + field + "\":\"" + value + "\",\"since\":\"2026-01-01\"}";
    }
}
