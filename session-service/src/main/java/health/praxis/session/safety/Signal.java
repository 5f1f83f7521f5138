package health.praxis.session.safety;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Something about a person that the rules are asked about.
 *
 * @param patientId the person
 * @param facts what it is, in the words of the rules, like {@code adverse-event:fall}
 * @param source what kind of record says so
 * @param sourceId that record
 * @param occurredAt when it happened
 * @param itemIds items of the home programme it is about, when it is about some
 */
public record Signal(
        UUID patientId,
        Set<String> facts,
        RedFlagSource source,
        UUID sourceId,
        Instant occurredAt,
        List<UUID> itemIds) {

    public Signal {
        facts = Set.copyOf(facts);
        itemIds = List.copyOf(itemIds);
    }

    public Signal(UUID patientId, Set<String> facts, RedFlagSource source, UUID sourceId, Instant occurredAt) {
        this(patientId, facts, source, sourceId, occurredAt, List.of());
    }
}
