package health.praxis.outcomes.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.praxis.outcomes.patientcontext.People;
import health.praxis.outcomes.progress.ExplanationSight;
import health.praxis.platform.access.RecordPart;
import java.util.UUID;

/**
 * What of a timeline the caller may see. Alerts are a part of what session-service keeps and plan changes of what
 * therapy-plan-service keeps: a caregiver sees them when let into these parts, too. What was found in a caregiver is shown
 * to staff alone, as an alert does not tell in which caregiver.
 *
 * @param alerts whether alerts about the patient are shown
 * @param alertsOfCaregivers whether alerts about caregivers are shown
 * @param planChanges whether changes of plans are shown
 * @param explanations which explanations a finding may name
 */
record Sight(boolean alerts, boolean alertsOfCaregivers, boolean planChanges, ExplanationSight explanations) {

    private static final String TEXT = "text";

    /** The only alert that is about a caregiver, by its trigger. */
    private static final String OF_CAREGIVER = "self-harm-answer-of-caregiver";

    static Sight of(People people, UUID patientId) {
        return new Sight(
                people.maySee(patientId, RecordPart.SESSIONS),
                people.onlyTheseCaregivers(patientId).isEmpty(),
                people.maySee(patientId, RecordPart.PLAN),
                ExplanationSight.of(people, patientId));
    }

    /** What is told about an entry that is shown. */
    JsonNode only(TimelineEntry entry) {
        if (entry.kind() != TimelineEntry.Kind.FINDING
                || !entry.detail().path(TEXT).isTextual()) {
            return entry.detail();
        }
        ObjectNode told = entry.detail().deepCopy();
        return told.put(TEXT, explanations.only(told.path(TEXT).textValue()));
    }

    boolean includes(TimelineEntry entry) {
        return switch (entry.kind()) {
            case SCORE, THRESHOLDS, DOSE_WEEK, HOME_WEEK, FINDING -> true;
            case ALERT ->
                alerts
                        && (alertsOfCaregivers
                                || !OF_CAREGIVER.equals(
                                        entry.detail().path("code").textValue()));
            case PLAN_CHANGE -> planChanges;
        };
    }
}
