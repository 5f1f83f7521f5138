package health.praxis.outcomes.cohort;

import health.praxis.outcomes.patientcontext.PatientLockRepository;
import health.praxis.platform.event.ReceivedEvent;
import health.praxis.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who has agreed to be counted, from the facts about consents; withdrawn ones are not kept. */
@ApplicationScoped
class AnalyticsConsentReadModel implements EventHandler {

    private static final String GRANTED = "health.praxis.patient.consent-granted.v1";
    private static final String WITHDRAWN = "health.praxis.patient.consent-withdrawn.v1";
    private static final String ANALYTICS = "analytics";

    private final EntityManager database;
    private final PatientLockRepository lock;

    AnalyticsConsentReadModel(EntityManager database, PatientLockRepository lock) {
        this.database = database;
        this.lock = lock;
    }

    /** The people with a consent in force on that day, in the order of their ids. */
    @SuppressWarnings("unchecked")
    List<UUID> consenting(LocalDate day) {
        return database.createNativeQuery("""
            select distinct patient_id from analytics_consent
            where valid_from <= :day and (valid_until is null or valid_until >= :day) order by patient_id
            """, UUID.class)
                .setParameter("day", day)
                .getResultList();
    }

    @Override
    public Set<String> types() {
        return Set.of(GRANTED, WITHDRAWN);
    }

    @Override
    public void handle(ReceivedEvent event) {
        if (!ANALYTICS.equals(event.text("purpose")) || !lock.holdUnlessErased(event.patientId())) {
            return;
        }
        if (event.type().equals(GRANTED)) {
            grant(event);
        } else {
            withdraw(event.uuid("consentId"));
        }
    }

    private void grant(ReceivedEvent event) {
        String until = event.text("until");
        database.createNativeQuery("""
            insert into analytics_consent (id, patient_id, valid_from, valid_until)
            values (:consent, :patient, :from, cast(:until as date))
            on conflict (tenant_id, id) do update
                set valid_from = excluded.valid_from, valid_until = excluded.valid_until
            """)
                .setParameter("consent", event.uuid("consentId"))
                .setParameter("patient", event.patientId())
                .setParameter("from", LocalDate.parse(event.text("from")))
                .setParameter("until", until)
                .executeUpdate();
    }

    private void withdraw(UUID consentId) {
        database.createNativeQuery("delete from analytics_consent where id = :consent")
                .setParameter("consent", consentId)
                .executeUpdate();
    }
}
