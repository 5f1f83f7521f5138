package health.praxis.outcomes.episode;

import health.praxis.outcomes.instrument.Keyed;
import health.praxis.platform.event.ReceivedEvent;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** An episode as patient-service last told it. */
@Entity
@Table(name = "known_episode")
class KnownEpisode {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "patient_id")
    private UUID patientId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private ProgrammeType programme;

    @Column(name = "started_on")
    private LocalDate startedOn;

    @Column(name = "ended_on")
    private LocalDate endedOn;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private Ending ending;

    protected KnownEpisode() {}

    KnownEpisode(UUID id, UUID patientId) {
        this.id = id;
        this.patientId = patientId;
    }

    void starts(ReceivedEvent event) {
        programme = Keyed.of(ProgrammeType.class, event.text("programmeType"));
        startedOn = LocalDate.parse(event.text("startedOn"));
    }

    void ends(ReceivedEvent event) {
        endedOn = LocalDate.parse(event.text("endedOn"));
        ending = Ending.of(event.text("endReason"));
    }

    Episode episode() {
        return new Episode(
                id, patientId, programme, startedOn, Optional.ofNullable(endedOn), Optional.ofNullable(ending));
    }
}
