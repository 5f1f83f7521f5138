package health.praxis.session.plan;

import java.util.List;
import java.util.UUID;

/**
 * What a person is to practise by themselves.
 *
 * @param homeProgrammeId its id
 * @param itemIds its items
 */
public record KnownHomeProgramme(UUID homeProgrammeId, List<UUID> itemIds) {

    public KnownHomeProgramme {
        itemIds = List.copyOf(itemIds);
    }
}
