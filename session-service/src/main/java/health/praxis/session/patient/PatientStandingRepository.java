package health.praxis.session.patient;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The people of the caller's tenant whose facts have been read. */
@ApplicationScoped
class PatientStandingRepository implements PanacheRepositoryBase<PatientStanding, UUID> {}
