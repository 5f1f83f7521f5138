package health.praxis.outcomes.progress;

import health.praxis.outcomes.instrument.CatalogueVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;

/** The editions a tenant's results were judged by. */
@ApplicationScoped
class ThresholdSetRepository {

    private final EntityManager database;

    ThresholdSetRepository(EntityManager database) {
        this.database = database;
    }

    /** The number of the edition when it is new to the tenant; empty when it was published before. */
    Optional<Long> firstTime(String judgedWith, CatalogueVersion edition, String ruleVersion, Instant now) {
        return isKnown(judgedWith) ? Optional.empty() : publish(judgedWith, edition, ruleVersion, now);
    }

    /** Whether another edition has taken the place of this one in the tenant. */
    boolean isSuperseded(String judgedWith) {
        return (boolean) database.createNativeQuery("""
            select exists (select from threshold_set mine join threshold_set later
                           on later.tenant_id = mine.tenant_id and later.sequence > mine.sequence
                           where mine.judged_with = :judged)
            """)
                .setParameter("judged", judgedWith)
                .getSingleResult();
    }

    private boolean isKnown(String judgedWith) {
        return (boolean)
                database.createNativeQuery("select exists (select from threshold_set where judged_with = :judged)")
                        .setParameter("judged", judgedWith)
                        .getSingleResult();
    }

    private Optional<Long> publish(String judgedWith, CatalogueVersion edition, String ruleVersion, Instant now) {
        return database
                .createNativeQuery("""
                    insert into threshold_set (judged_with, sequence, catalogue_version, catalogue_date, catalogue_sha256,
                                               rule_version, published_at)
                    select :judged, coalesce(max(sequence), 0) + 1, :version, :date, :sha, :rule, :now from threshold_set
                    on conflict do nothing returning sequence
                    """, Long.class)
                .setParameter("judged", judgedWith)
                .setParameter("version", edition.version())
                .setParameter("date", edition.date())
                .setParameter("sha", edition.sha256())
                .setParameter("rule", ruleVersion)
                .setParameter("now", now)
                .getResultList()
                .stream()
                .map(Long.class::cast)
                .findFirst();
    }
}
