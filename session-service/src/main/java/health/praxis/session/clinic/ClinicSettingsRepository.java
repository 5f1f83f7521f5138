package health.praxis.session.clinic;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The settings of the caller's tenant. */
@ApplicationScoped
public class ClinicSettingsRepository implements PanacheRepositoryBase<ClinicSettings, UUID> {

    /** The clinic's settings, or those of a clinic that has set nothing. */
    public ClinicSettings current() {
        return find("from ClinicSettings").firstResultOptional().orElseGet(ClinicSettings::unset);
    }

    ClinicSettings forChange(UUID id) {
        return findByIdOptional(id).orElseGet(() -> {
            var settings = ClinicSettings.told(id);
            persist(settings);
            return settings;
        });
    }
}
