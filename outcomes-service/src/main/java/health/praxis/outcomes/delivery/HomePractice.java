package health.praxis.outcomes.delivery;

import health.praxis.outcomes.instrument.Keyed;
import health.praxis.platform.event.ReceivedEvent;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** Practice at home on one day, as somebody reported it. */
@Entity
@Table(name = "practised_at_home")
public class HomePractice {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "patient_id")
    private UUID patientId;

    @Column(name = "practised_on")
    private LocalDate practisedOn;

    private double minutes;

    private double repetitions;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<PractisedItem> items = List.of();

    @Enumerated(EnumType.STRING)
    @Column(name = "told_by", columnDefinition = "text")
    private PracticeSource toldBy;

    @Column(name = "home_programme_id")
    private UUID homeProgrammeId;

    protected HomePractice() {}

    HomePractice(UUID id, UUID patientId) {
        this.id = id;
        this.patientId = patientId;
    }

    void take(ReceivedEvent event) {
        practisedOn = LocalDate.parse(event.text("practisedOn"));
        minutes = event.data().path("minutes").doubleValue();
        repetitions = event.data().path("repetitions").doubleValue();
        items = StreamSupport.stream(event.data().path("items").spliterator(), false)
                .map(each -> new PractisedItem(
                        id(each.path("itemId").textValue()),
                        each.path("exercise").textValue(),
                        each.path("minutes").doubleValue(),
                        each.path("repetitions").doubleValue()))
                .toList();
        toldBy = Keyed.find(PracticeSource.class, event.text("source")).orElse(PracticeSource.PATIENT);
        homeProgrammeId = id(event.text("homeProgrammeId"));
    }

    private static UUID id(String text) {
        return text == null ? null : UUID.fromString(text);
    }

    /** What was practised, item by item. */
    public List<PractisedItem> items() {
        return List.copyOf(items);
    }

    /** By whose word. */
    public PracticeSource toldBy() {
        return toldBy;
    }

    /** The programme it belongs to, if it names one. */
    public Optional<UUID> homeProgrammeId() {
        return Optional.ofNullable(homeProgrammeId);
    }

    public LocalDate practisedOn() {
        return practisedOn;
    }

    public double minutes() {
        return minutes;
    }

    public double repetitions() {
        return repetitions;
    }
}
