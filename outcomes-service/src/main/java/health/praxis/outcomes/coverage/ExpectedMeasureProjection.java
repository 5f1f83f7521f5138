package health.praxis.outcomes.coverage;

import health.praxis.platform.access.RecordAccess;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What is expected of people, worked out from facts; can be emptied and worked out again at any time. */
@ApplicationScoped
class ExpectedMeasureProjection implements PanacheRepositoryBase<ExpectedMeasure, ExpectedMeasure.Key> {

    private final RecordAccess access;

    ExpectedMeasureProjection(RecordAccess access) {
        this.access = access;
    }

    /** Makes these all that is expected of a person. Call under the person's lock. */
    void replace(
            UUID patientId, List<Expectation> expected, Set<MeasureDueRepository.Told> told, String coreSetsVersion) {
        Map<ExpectedMeasure.Key, ExpectedMeasure> before = new LinkedHashMap<>();
        ofPatient(patientId).forEach(each -> before.put(each.key(), each));
        for (Expectation expectation : expected) {
            var key = ExpectedMeasure.Key.of(patientId, expectation);
            var row = Optional.ofNullable(before.remove(key)).orElseGet(() -> new ExpectedMeasure(key));
            row.take(expectation, coreSetsVersion, told.contains(MeasureDueRepository.Told.of(expectation)));
            persist(row);
        }
        before.values().forEach(this::delete);
    }

    /** The row as it is now; empty when it is expected no more. */
    Optional<ExpectedMeasure> readAgain(ExpectedMeasure row) {
        getEntityManager().detach(row);
        return findByIdOptional(row.key());
    }

    List<ExpectedMeasure> ofPatient(UUID patientId) {
        return list("patientId = ?1 order by episodeId, instrument, timePoint", patientId);
    }

    /**
     * What is due on that day for people the caller may see, at most {@code rows} after a position, the longest due first.
     * Of an episode an instrument is open at one time point at most.
     *
     * @param discipline name of the discipline that may take it, or empty for all
     */
    List<ExpectedMeasure> due(LocalDate today, Optional<String> discipline, After after, int rows) {
        var query = new StringBuilder("""
            status = :open and dueOn <= :today and (openUntil is null or openUntil >= :today)
            and (dueOn > :afterDue or (dueOn = :afterDue and (episodeId > :afterEpisode
                or (episodeId = :afterEpisode and instrument > :afterInstrument))))
            """);
        var parameters = Parameters.with("open", Expectation.Status.OPEN)
                .and("today", today)
                .and("afterDue", after.dueOn())
                .and("afterEpisode", after.episodeId())
                .and("afterInstrument", after.instrument());
        discipline.ifPresent(name -> {
            query.append(" and concat(',', disciplines, ',') like :discipline");
            parameters.and("discipline", "%," + name + ",%");
        });
        access.onlyThese().ifPresent(mine -> {
            query.append(" and patientId in (:mine)");
            parameters.and("mine", mine);
        });
        return find(query + " order by dueOn, episodeId, instrument", parameters)
                .page(0, rows)
                .list();
    }

    /** Where a page begins: after this one. */
    record After(LocalDate dueOn, UUID episodeId, String instrument) {

        static final After NONE = new After(LocalDate.of(1, 1, 1), new UUID(0, 0), "");
    }
}
