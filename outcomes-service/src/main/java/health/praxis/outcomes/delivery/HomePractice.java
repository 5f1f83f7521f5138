package health.praxis.outcomes.delivery;

import health.praxis.platform.event.ReceivedEvent;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

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

    protected HomePractice() {}

    HomePractice(UUID id, UUID patientId) {
        this.id = id;
        this.patientId = patientId;
    }

    void take(ReceivedEvent event) {
        practisedOn = LocalDate.parse(event.text("practisedOn"));
        minutes = event.data().path("minutes").doubleValue();
        repetitions = event.data().path("repetitions").doubleValue();
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
