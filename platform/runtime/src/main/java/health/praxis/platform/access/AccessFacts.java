package health.praxis.platform.access;

import com.fasterxml.jackson.databind.JsonNode;
import health.praxis.platform.access.AccessReadModel.LinkedCaregiver;
import health.praxis.platform.access.AccessReadModel.TeamMember;
import health.praxis.platform.event.ReceivedEvent;
import health.praxis.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Takes over from patient-service who may open whose record. None of it waits for anything: access is never late twice. */
@ApplicationScoped
class AccessFacts implements EventHandler {

    private static final String CARE_TEAM_CHANGED = "health.praxis.patient.care-team-changed.v1";
    private static final String CAREGIVER_LINKED = "health.praxis.patient.caregiver-linked.v1";
    private static final String CAREGIVER_UNLINKED = "health.praxis.patient.caregiver-unlinked.v1";
    private static final String CONSENT_GRANTED = "health.praxis.patient.consent-granted.v1";
    private static final String CONSENT_WITHDRAWN = "health.praxis.patient.consent-withdrawn.v1";
    private static final String PRACTITIONER_RECORDED = "health.praxis.clinic.practitioner-recorded.v1";
    private static final String CAREGIVER_ACCESS = "caregiver-access";

    private final AccessReadModel access;

    AccessFacts(AccessReadModel access) {
        this.access = access;
    }

    @Override
    public Set<String> types() {
        return Set.of(
                CARE_TEAM_CHANGED,
                CAREGIVER_LINKED,
                CAREGIVER_UNLINKED,
                CONSENT_GRANTED,
                CONSENT_WITHDRAWN,
                PRACTITIONER_RECORDED);
    }

    /** Who may open a record is never in doubt for the time of a rebuild. */
    @Override
    public boolean isRebuilt() {
        return false;
    }

    @Override
    public void handle(ReceivedEvent event) {
        switch (event.type()) {
            case CARE_TEAM_CHANGED ->
                access.teamIs(
                        event.patientId(),
                        elements(event.data().required("members"))
                                .map(AccessFacts::member)
                                .toList());
            case CAREGIVER_LINKED -> access.caregiverLinked(caregiver(event));
            case CAREGIVER_UNLINKED -> access.caregiverUnlinked(event.uuid("caregiverId"));
            case CONSENT_GRANTED -> {
                if (event.text("purpose").equals(CAREGIVER_ACCESS)) {
                    access.consentGranted(new AccessReadModel.Consent(
                            event.uuid("consentId"),
                            event.patientId(),
                            id(event.data(), "caregiverId"),
                            day(event.data(), "from"),
                            day(event.data(), "until")));
                }
            }
            case CONSENT_WITHDRAWN -> access.consentWithdrawn(event.uuid("consentId"));
            case PRACTITIONER_RECORDED ->
                access.practitionerHas(
                        event.uuid("practitionerId"),
                        event.data().path("active").booleanValue() ? event.text("account") : null);
            default -> throw new IllegalStateException("not subscribed to " + event.type());
        }
    }

    private static TeamMember member(JsonNode member) {
        return new TeamMember(
                id(member, "practitionerId"),
                member.path("account").textValue(),
                day(member, "from"),
                day(member, "until"));
    }

    private static LinkedCaregiver caregiver(ReceivedEvent event) {
        return new LinkedCaregiver(
                event.uuid("caregiverId"),
                event.patientId(),
                event.text("account"),
                elements(event.data().required("parts"))
                        .map(part -> RecordPart.valueOf(part.textValue().toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toUnmodifiableSet()),
                day(event.data(), "from"),
                day(event.data(), "until"));
    }

    private static java.util.stream.Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static UUID id(JsonNode data, String name) {
        String stated = data.path(name).textValue();
        return stated == null ? null : UUID.fromString(stated);
    }

    private static LocalDate day(JsonNode data, String name) {
        String stated = data.path(name).textValue();
        return stated == null ? null : LocalDate.parse(stated);
    }
}
