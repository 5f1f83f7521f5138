package health.praxis.patient.clinic;

import health.praxis.platform.caller.CurrentCaller;
import health.praxis.platform.outbox.Outbox;
import health.praxis.platform.persistence.Identities;
import health.praxis.platform.request.ExpectedVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The clinic's own affairs; each change commits with its event. */
@ApplicationScoped
public class ClinicService {

    private final ClinicRepository clinic;
    private final Outbox outbox;
    private final Identities identities;
    private final CurrentCaller caller;
    private final Clock clock;

    ClinicService(ClinicRepository clinic, Outbox outbox, Identities identities, CurrentCaller caller, Clock clock) {
        this.clinic = clinic;
        this.outbox = outbox;
        this.identities = identities;
        this.caller = caller;
        this.clock = clock;
    }

    /** The settings in force for the caller's tenant. */
    public ClinicSettings settings() {
        return ClinicSettings.of(stored(LockModeType.NONE).choices());
    }

    ClinicSettingsResponse describedSettings() {
        return ClinicSettingsResponse.from(stored(LockModeType.NONE));
    }

    @Transactional
    ClinicSettingsResponse choose(ExpectedVersion expected, ClinicChoices chosen) {
        var settings = stored(LockModeType.PESSIMISTIC_WRITE);
        expected.check(settings.version());
        boolean first = settings.version() == TenantSettings.BEFORE_ANY_CHOICE;
        var event = settings.choose(chosen, tenant(), clock.instant());
        if (first) {
            clinic.persist(settings);
        }
        outbox.append(event);
        return ClinicSettingsResponse.from(settings);
    }

    @Transactional
    PractitionerResponse record(PractitionerRequest known) {
        AccountPolicy.check(caller.get(), null, known.account());
        var practitioner = new Practitioner(identities.next());
        outbox.append(practitioner.become(known, tenant(), clock.instant()));
        clinic.add(practitioner);
        return practitioner.response();
    }

    @Transactional
    PractitionerResponse update(UUID id, ExpectedVersion expected, PractitionerRequest known) {
        var practitioner = clinic.practitioner(id, LockModeType.PESSIMISTIC_WRITE);
        expected.check(practitioner.version());
        AccountPolicy.check(caller.get(), practitioner.response().account(), known.account());
        outbox.append(practitioner.become(known, tenant(), clock.instant()));
        return practitioner.response();
    }

    PractitionerResponse practitioner(UUID id) {
        return clinic.practitioner(id, LockModeType.NONE).response();
    }

    /** The practitioner, or empty when the tenant has none with this id. */
    public Optional<PractitionerResponse> knownPractitioner(UUID id) {
        return clinic.practitioner(id).map(Practitioner::response);
    }

    /** Whom of the active practitioners an account belongs to. */
    public Optional<UUID> practitionerOf(String account) {
        return clinic.practitionerOf(account);
    }

    List<PractitionerResponse> practitioners(UUID after, int rows) {
        return clinic.practitioners(after, rows).stream()
                .map(Practitioner::response)
                .toList();
    }

    @Transactional
    LocationResponse record(LocationRequest known) {
        var location = new Location(identities.next());
        outbox.append(location.become(known, identities::next, tenant(), clock.instant()));
        clinic.add(location);
        return location.response();
    }

    @Transactional
    LocationResponse update(UUID id, ExpectedVersion expected, LocationRequest known) {
        var location = clinic.location(id, LockModeType.PESSIMISTIC_WRITE);
        expected.check(location.version());
        outbox.append(location.become(known, identities::next, tenant(), clock.instant()));
        return location.response();
    }

    LocationResponse location(UUID id) {
        return clinic.location(id, LockModeType.NONE).response();
    }

    List<LocationResponse> locations(UUID after, int rows) {
        return clinic.locations(after, rows).stream().map(Location::response).toList();
    }

    private TenantSettings stored(LockModeType lock) {
        return clinic.settings(tenant(), lock).orElseGet(() -> TenantSettings.untouched(tenant()));
    }

    private String tenant() {
        return caller.get().tenant();
    }
}
