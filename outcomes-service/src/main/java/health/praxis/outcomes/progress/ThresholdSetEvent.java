package health.praxis.outcomes.progress;

import com.fasterxml.jackson.annotation.JsonIgnore;
import health.praxis.outcomes.instrument.CatalogueVersion;
import health.praxis.platform.event.DomainEvent;
import health.praxis.platform.event.EventType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Facts about the thresholds that results are held against. */
public sealed interface ThresholdSetEvent extends DomainEvent {

    String TOPIC = "praxis.outcomes";

    /**
     * Results of a tenant are judged by another edition of the catalogue, or by another version of the ladder, from here on.
     *
     * @param thresholdSetId the same for all editions of a tenant
     * @param ruleVersion version of the ladder
     * @param instruments how many the edition holds
     */
    @EventType(value = "health.praxis.outcomes.threshold-set-published.v1", topic = TOPIC)
    record Published(
            UUID thresholdSetId,
            @JsonIgnore String tenant,
            long sequence,
            Instant occurredAt,
            String catalogueVersion,
            LocalDate catalogueDate,
            String sha256,
            String ruleVersion,
            int instruments)
            implements ThresholdSetEvent {

        static Published of(
                String tenant,
                long sequence,
                Instant now,
                CatalogueVersion edition,
                String ruleVersion,
                int instruments) {
            var id = UUID.nameUUIDFromBytes(("urn:praxis:threshold-set:" + tenant).getBytes(StandardCharsets.UTF_8));
            return new Published(
                    id,
                    tenant,
                    sequence,
                    now,
                    edition.version(),
                    edition.date(),
                    edition.sha256(),
                    ruleVersion,
                    instruments);
        }

        /** A fact of the clinic and not of a person. */
        @Override
        public String eventKey() {
            return tenant;
        }

        @Override
        public UUID subjectId() {
            return thresholdSetId;
        }
    }
}
