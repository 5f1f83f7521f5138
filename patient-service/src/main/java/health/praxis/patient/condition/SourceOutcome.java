package health.praxis.patient.condition;

import java.util.List;
import java.util.UUID;

/** What became of a condition that another system records. */
public sealed interface SourceOutcome {

    record Recorded(UUID conditionId) implements SourceOutcome {}

    record Updated(UUID conditionId) implements SourceOutcome {}

    record Unchanged(UUID conditionId) implements SourceOutcome {}

    /** @param reasons codes of the rules that refuse it */
    record Refused(List<String> reasons) implements SourceOutcome {}
}
