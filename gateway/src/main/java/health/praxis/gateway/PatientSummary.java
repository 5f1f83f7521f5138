package health.praxis.gateway;

import java.util.Map;
import java.util.UUID;

/**
 * A patient at a glance, each part as its owner gave it just now.
 *
 * @param conditions health conditions
 * @param episodes episodes of care
 * @param sessions the latest twenty
 * @param progress verdict per outcome measure
 * @param dose therapy received against prescribed
 */
public record PatientSummary(
        UUID patientId,
        Part patient,
        Part conditions,
        Part episodes,
        Part therapyPlans,
        Part homeProgrammes,
        Part sessions,
        Part redFlags,
        Part progress,
        Part dose) {

    static PatientSummary of(UUID patient, Map<SummaryPart, Part> parts) {
        return new PatientSummary(
                patient,
                parts.get(SummaryPart.PATIENT),
                parts.get(SummaryPart.CONDITIONS),
                parts.get(SummaryPart.EPISODES),
                parts.get(SummaryPart.THERAPY_PLANS),
                parts.get(SummaryPart.HOME_PROGRAMMES),
                parts.get(SummaryPart.SESSIONS),
                parts.get(SummaryPart.RED_FLAGS),
                parts.get(SummaryPart.PROGRESS),
                parts.get(SummaryPart.DOSE));
    }
}
