package health.praxis.patient.clinic;

import health.praxis.platform.problem.RuleRefused;
import health.praxis.platform.problem.Violation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** Somebody who treats people. Recorded once, then kept up to date; who leaves becomes inactive and stays known. */
@Entity
@Table(name = "practitioner")
public class Practitioner {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    private long version;

    private String name;

    @Enumerated(EnumType.STRING)
    private Discipline discipline;

    @Column(name = "neurology_specialised")
    private boolean neurologySpecialised;

    @JdbcTypeCode(SqlTypes.JSON)
    private ProfessionalRegistration registration;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<WorkingHours> availability;

    private boolean active;

    private String account;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected Practitioner() {}

    Practitioner(UUID id) {
        this.id = id;
    }

    /** Records all there is to know, the first time and at each change. */
    ClinicEvent.PractitionerRecorded become(PractitionerRequest known, String tenant, Instant now) {
        checkHours(known.availability());
        name = known.name();
        discipline = known.discipline();
        neurologySpecialised = known.neurologySpecialised();
        registration = known.registration();
        availability = known.availability();
        active = known.active();
        account = known.account();
        version++;
        changedAt = now;
        return new ClinicEvent.PractitionerRecorded(
                id, tenant, version, now, discipline, neurologySpecialised, active, account);
    }

    private static void checkHours(List<WorkingHours> hours) {
        var broken = IntStream.range(0, hours.size())
                .filter(i -> !hours.get(i).from().isBefore(hours.get(i).until()))
                .mapToObj(i -> Violation.at(
                        "/availability/" + i, "ends-before-it-begins", "Working hours end after they begin."))
                .toList();
        if (!broken.isEmpty()) {
            throw new RuleRefused("Some working hours are not in order; see errors.", broken);
        }
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    PractitionerResponse response() {
        return new PractitionerResponse(
                id,
                version,
                name,
                discipline,
                neurologySpecialised,
                registration,
                List.copyOf(availability),
                active,
                account,
                changedAt);
    }
}
