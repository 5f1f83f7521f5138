package health.praxis.patient.patientimport;

import health.praxis.patient.condition.ConditionKind;
import health.praxis.patient.condition.SourceCondition;
import health.praxis.patient.condition.SourceOutcome;
import health.praxis.platform.request.Representation;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;

/**
 * What one import did. Holds no value of the input: ids, codes and counts only.
 *
 * @param outcome created, updated or unchanged
 * @param codeMapVersion the version of the code map that decided what is a condition
 * @param eligibleForEpisode whether an episode could begin after the import
 * @param reasonsAgainstEpisode codes of all rules that keep the person from one
 * @param conditions what became of each condition that was kept, the proposed primary first
 * @param proposedPrimary the active condition with the latest onset, or null; becomes primary when there is no other
 * @param primaryConditionId the primary condition after the import, or null
 * @param medications how many the input told of
 * @param fieldsLeftOut fields of the person of which something was not of a form that is registered
 * @param entries how many entries of the input were kept, left out and refused
 * @param reasons how many entries each reason was given for
 */
public record PatientImportResponse(
        UUID id,
        long version,
        UUID patientId,
        ImportEffect outcome,
        ImportFormat format,
        String codeMapVersion,
        boolean eligibleForEpisode,
        List<String> reasonsAgainstEpisode,
        List<ConditionResult> conditions,
        ConditionKind proposedPrimary,
        UUID primaryConditionId,
        int medications,
        List<String> fieldsLeftOut,
        EntryCounts entries,
        SortedMap<String, Long> reasons,
        Instant recordedAt)
        implements Representation {

    /**
     * @param conditionId null when it was refused
     * @param reasons codes of the rules that refused it
     */
    public record ConditionResult(
            ConditionKind condition, UUID conditionId, ImportEffect outcome, List<String> reasons) {

        static ConditionResult of(SourceCondition source, SourceOutcome outcome) {
            return switch (outcome) {
                case SourceOutcome.Recorded(UUID id) ->
                    new ConditionResult(source.kind(), id, ImportEffect.CREATED, List.of());
                case SourceOutcome.Updated(UUID id) ->
                    new ConditionResult(source.kind(), id, ImportEffect.UPDATED, List.of());
                case SourceOutcome.Unchanged(UUID id) ->
                    new ConditionResult(source.kind(), id, ImportEffect.UNCHANGED, List.of());
                case SourceOutcome.Refused(List<String> reasons) ->
                    new ConditionResult(source.kind(), null, ImportEffect.REFUSED, reasons);
            };
        }
    }

    /** How many entries of the input got which verdict. */
    public record EntryCounts(long kept, long leftOut, long refused) {}
}
