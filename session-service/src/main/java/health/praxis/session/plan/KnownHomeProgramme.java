package health.praxis.session.plan;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a person is to practise by themselves.
 *
 * @param homeProgrammeId its id
 * @param itemIds its items, those of all revisions that have been read
 */
public record KnownHomeProgramme(UUID homeProgrammeId, List<UUID> itemIds) {

    public KnownHomeProgramme {
        itemIds = List.copyOf(itemIds);
    }

    /** This programme with the items it had before; another programme's are not its own. */
    KnownHomeProgramme after(KnownHomeProgramme earlier) {
        if (earlier == null || !earlier.homeProgrammeId().equals(homeProgrammeId)) {
            return this;
        }
        return new KnownHomeProgramme(
                homeProgrammeId,
                Stream.concat(earlier.itemIds().stream(), itemIds.stream())
                        .distinct()
                        .toList());
    }
}
