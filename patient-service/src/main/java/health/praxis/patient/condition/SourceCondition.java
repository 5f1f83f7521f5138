package health.praxis.patient.condition;

import java.time.LocalDate;

/**
 * A condition as another system records it.
 *
 * @param sourceId what tells it from the other conditions of the person, the same whenever it is read
 * @param status what the system says of it now
 * @param resolvedOn when it ended, or null
 */
public record SourceCondition(
        String sourceId, ConditionKind kind, ConditionDetails details, ClinicalStatus status, LocalDate resolvedOn) {}
