package health.praxis.patient.episode;

import health.praxis.patient.clinic.ClinicService;
import health.praxis.patient.clinic.ClinicSettings;
import health.praxis.patient.condition.ConditionService;
import health.praxis.patient.registration.Patient;
import health.praxis.patient.registration.PatientStatus;
import health.praxis.patient.registration.RegistrationService;
import health.praxis.platform.outbox.Outbox;
import health.praxis.platform.persistence.Identities;
import health.praxis.platform.persistence.Occurrence;
import health.praxis.platform.problem.RuleRefused;
import health.praxis.platform.problem.Violation;
import health.praxis.platform.request.ExpectedVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Beginning and ending treatment; every change holds the patient's row and commits with its event. */
@ApplicationScoped
public class EpisodeService {

    private final EpisodeRepository episodes;
    private final RegistrationService registration;
    private final ConditionService conditions;
    private final ClinicService clinic;
    private final Outbox outbox;
    private final Identities identities;
    private final Clock clock;

    EpisodeService(
            EpisodeRepository episodes,
            RegistrationService registration,
            ConditionService conditions,
            ClinicService clinic,
            Outbox outbox,
            Identities identities,
            Clock clock) {
        this.episodes = episodes;
        this.registration = registration;
        this.conditions = conditions;
        this.clinic = clinic;
        this.outbox = outbox;
        this.identities = identities;
        this.clock = clock;
    }

    @Transactional
    EpisodeResponse start(UUID patientId, StartEpisodeRequest request) {
        var patient = registration.patientForChange(patientId);
        var now = clock.instant();
        var startsOn = Optional.ofNullable(request.startedOn()).orElseGet(this::today);
        var refusals = new ArrayList<>(EligibilityPolicy.refusals(
                person(patient),
                request.programmeType(),
                startsOn,
                clinic.settings().transitionAge()));
        refusals.addAll(EligibilityPolicy.refusals(
                startsOn,
                request.referral(),
                ClinicSettings.latestToday(now),
                episodes.hasActive(patientId, request.programmeType())));
        if (!refusals.isEmpty()) {
            throw new RuleRefused(
                    "The episode cannot begin for " + refusals.size() + " reason(s); see errors.", refusals);
        }
        var episode = Episode.start(identities.next(), patientId, request, startsOn, now);
        episodes.persist(episode);
        outbox.append(episode.started(Occurrence.of(request.occurredAt(), now, "/occurredAt")));
        return episode.response();
    }

    @Transactional
    EpisodeResponse end(UUID id, ExpectedVersion expected, EndEpisodeRequest request) {
        var episode = forChange(id, expected);
        var now = clock.instant();
        outbox.append(episode.end(
                request.reason(),
                Optional.ofNullable(request.endedOn()).orElseGet(this::today),
                request.note(),
                Occurrence.of(request.occurredAt(), now, "/occurredAt"),
                now));
        return episode.response();
    }

    EpisodeResponse get(UUID id) {
        return episodes.get(id).response();
    }

    List<EpisodeResponse> page(UUID patientId, UUID after, int rows) {
        registration.patient(patientId);
        return episodes.page(patientId, after, rows).stream()
                .map(Episode::response)
                .toList();
    }

    /** All episodes of a person, in the order they were recorded. */
    public List<EpisodeResponse> ofPatient(UUID patientId) {
        return episodes.ofPatient(patientId).stream().map(Episode::response).toList();
    }

    /** Codes of the rules that keep the person from any episode; empty when one could begin. */
    public List<String> reasonsAgainst(UUID patientId) {
        return EligibilityPolicy.refusals(person(registration.patient(patientId))).stream()
                .map(Violation::code)
                .toList();
    }

    private EligibilityPolicy.Person person(Patient patient) {
        return new EligibilityPolicy.Person(
                patient.status() == PatientStatus.ACTIVE,
                patient.isDeceased(),
                patient.birthDate(),
                conditions.ofPatient(patient.id()));
    }

    private Episode forChange(UUID id, ExpectedVersion expected) {
        registration.patientForChange(episodes.patientOf(id)).requireActive("changed");
        var episode = episodes.get(id);
        expected.check(episode.version());
        return episode;
    }

    private LocalDate today() {
        return clinic.settings().dateAt(clock.instant());
    }
}
