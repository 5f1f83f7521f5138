package health.praxis.outcomes.patientcontext;

import health.praxis.outcomes.instrument.Keyed;
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

/** Treatment in a programme, as patient-service told it. */
@Entity
@Table(name = "known_episode")
public class KnownEpisode {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "patient_id")
    private UUID patientId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private CareSetting setting;

    @Column(name = "programme_type")
    private String programmeType;

    @Column(name = "started_on")
    private LocalDate startedOn;

    @Column(name = "ended_on")
    private LocalDate endedOn;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private Ending ending;

    protected KnownEpisode() {}

    KnownEpisode(UUID id, UUID patientId, CareSetting setting, String programmeType, LocalDate startedOn) {
        this.id = id;
        this.patientId = patientId;
        this.setting = setting;
        this.programmeType = programmeType;
        this.startedOn = startedOn;
    }

    UUID patientId() {
        return patientId;
    }

    void ended(LocalDate day) {
        endedOn = day;
    }

    void ended(LocalDate day, Ending how) {
        ended(day);
        ending = how;
    }

    /** The episode as it stands; empty for a programme of a kind this release does not know. */
    Optional<Episode> episode() {
        return Keyed.find(ProgrammeType.class, programmeType)
                .map(programme -> new Episode(
                        id,
                        patientId,
                        programme,
                        startedOn,
                        Optional.ofNullable(endedOn),
                        Optional.ofNullable(ending)));
    }

    public UUID id() {
        return id;
    }

    public CareSetting setting() {
        return setting;
    }

    /** Key of the programme, such as {@code intensive}. */
    public String programmeType() {
        return programmeType;
    }

    public LocalDate startedOn() {
        return startedOn;
    }

    /** Whether the episode ran on all of these days, both included. */
    public boolean covers(LocalDate from, LocalDate to) {
        return !startedOn.isAfter(from) && (endedOn == null || !endedOn.isBefore(to));
    }
}
