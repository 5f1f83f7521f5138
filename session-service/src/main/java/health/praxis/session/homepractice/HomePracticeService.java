package health.praxis.session.homepractice;

import health.praxis.platform.caller.CurrentCaller;
import health.praxis.platform.outbox.Outbox;
import health.praxis.platform.persistence.Identities;
import health.praxis.platform.problem.NotFound;
import health.praxis.platform.problem.RuleRefused;
import health.praxis.platform.problem.Unavailable;
import health.praxis.platform.problem.Violation;
import health.praxis.platform.request.ExpectedVersion;
import health.praxis.session.clinic.ClinicSettingsRepository;
import health.praxis.session.patient.People;
import health.praxis.session.safety.Instructions;
import health.praxis.session.safety.RedFlagRaisingService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Takes what people say they practised at home; what is dangerous in it raises its flag in the same transaction. */
@ApplicationScoped
public class HomePracticeService {

    private static final int TIME_ORDERED = 7;

    private final HomePracticeRepository practices;
    private final HomePracticePolicy policy;
    private final ProgrammeInquiry programmes;
    private final RedFlagRaisingService raising;
    private final Instructions instructions;
    private final ClinicSettingsRepository clinics;
    private final People people;
    private final Outbox outbox;
    private final Identities identities;
    private final CurrentCaller caller;
    private final Clock clock;

    HomePracticeService(
            HomePracticeRepository practices,
            HomePracticePolicy policy,
            ProgrammeInquiry programmes,
            RedFlagRaisingService raising,
            Instructions instructions,
            ClinicSettingsRepository clinics,
            People people,
            Outbox outbox,
            Identities identities,
            CurrentCaller caller,
            Clock clock) {
        this.practices = practices;
        this.policy = policy;
        this.programmes = programmes;
        this.raising = raising;
        this.instructions = instructions;
        this.clinics = clinics;
        this.people = people;
        this.outbox = outbox;
        this.identities = identities;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The request, once its person and programme are known to be on record. What the client sends again under its own id
     * needs nobody to ask.
     *
     * @throws NotFound when staff name somebody whom the owner of the record does not know
     * @throws Unavailable when only the owner can say, and cannot be asked
     */
    LogHomePracticeRequest accepted(LogHomePracticeRequest request) {
        boolean sentBefore =
                request.id() != null && practices.findByIdOptional(request.id()).isPresent();
        if (!sentBefore) {
            people.requireOnRecord(request.patientId());
            programmes.check(request.patientId(), request.homeProgrammeId());
        }
        return request;
    }

    /** Puts a practice on record; the same one sent again under the client's own id is answered and not kept twice. */
    @Transactional
    HomePracticeResponse log(LogHomePracticeRequest request) {
        people.requireVisible(request.patientId());
        var id = request.id() == null ? identities.next() : clientMade(request.id());
        practices.hold(id);
        var earlier = practices.findByIdOptional(id);
        if (earlier.isPresent()) {
            return sentAgain(earlier.get(), request);
        }
        policy.check(request.patientId(), request.practice());
        var practice = HomePractice.log(
                id,
                request.patientId(),
                request.practice(),
                PracticeSource.of(caller.get()),
                caller.get().subject(),
                clock.instant());
        practices.persist(practice);
        outbox.append(practice.logged(zone()));
        return kept(practice);
    }

    /** The record as it is now, when the client sends what it sent at first. */
    private HomePracticeResponse sentAgain(HomePractice earlier, LogHomePracticeRequest request) {
        var first = practices.history(earlier.id()).getFirst().snapshot();
        if (!first.isWhatWasSent(request)) {
            throw new IdTaken();
        }
        return response(earlier);
    }

    private static UUID clientMade(UUID id) {
        if (id.version() != TIME_ORDERED) {
            throw new RuleRefused(Violation.at("/id", "id-not-time-ordered", "An id that a client makes is a UUIDv7."));
        }
        return id;
    }

    /** The correction, once a programme that it names for the first time is known to be on record. */
    CorrectHomePracticeRequest accepted(UUID id, CorrectHomePracticeRequest request) {
        var practice = practices.get(id);
        if (!Objects.equals(request.homeProgrammeId(), practice.practice().homeProgrammeId())) {
            programmes.check(practice.patientId(), request.homeProgrammeId());
        }
        return request;
    }

    @Transactional
    HomePracticeResponse correct(UUID id, ExpectedVersion expected, CorrectHomePracticeRequest request) {
        var practice = practices.getForChange(id);
        expected.check(practice.version());
        policy.check(practice.patientId(), request.practice());
        outbox.append(practice.correct(request.practice(), request.reason(), clock.instant()));
        return kept(practice);
    }

    private HomePracticeResponse kept(HomePractice practice) {
        practice.signals(zone()).forEach(raising::raise);
        practices.remember(HomePracticeVersion.of(practice, caller.get().subject()));
        return response(practice);
    }

    HomePracticeResponse get(UUID id) {
        return response(practices.get(id));
    }

    List<HomePracticeResponse> page(UUID patientId, LocalDate practisedOn, UUID after, int rows) {
        return practices.page(patientId, practisedOn, after, rows).stream()
                .map(this::response)
                .toList();
    }

    List<HomePracticeResponse> history(UUID id) {
        practices.get(id);
        return practices.history(id).stream().map(HomePracticeVersion::snapshot).toList();
    }

    private HomePracticeResponse response(HomePractice practice) {
        return HomePracticeResponse.from(practice, instructions.raisedBy(practice.id()));
    }

    private ZoneId zone() {
        return clinics.current().timeZone();
    }
}
