package health.praxis.session.safety;

import health.praxis.platform.caller.CurrentCaller;
import health.praxis.platform.outbox.Outbox;
import health.praxis.platform.persistence.Identities;
import health.praxis.platform.persistence.Occurrence;
import health.praxis.platform.problem.NotFound;
import health.praxis.platform.problem.Unavailable;
import health.praxis.platform.request.ExpectedVersion;
import health.praxis.session.patient.People;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Takes reports of danger; the red flags they raise commit with them, and the answer carries what to do. */
@ApplicationScoped
public class SafetyReportService {

    private final AdverseEventRepository events;
    private final SymptomReportRepository symptoms;
    private final SessionPlaceReadModel places;
    private final RedFlagRaisingService raising;
    private final Instructions instructions;
    private final People people;
    private final Outbox outbox;
    private final Identities identities;
    private final CurrentCaller caller;
    private final Clock clock;

    SafetyReportService(
            AdverseEventRepository events,
            SymptomReportRepository symptoms,
            SessionPlaceReadModel places,
            RedFlagRaisingService raising,
            Instructions instructions,
            People people,
            Outbox outbox,
            Identities identities,
            CurrentCaller caller,
            Clock clock) {
        this.events = events;
        this.symptoms = symptoms;
        this.places = places;
        this.raising = raising;
        this.instructions = instructions;
        this.people = people;
        this.outbox = outbox;
        this.identities = identities;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The report about {@code patientId}, once its person is known to be on record. It is never lost because another
     * service is away or may not tell: only a clear no from the person's owner refuses it, which only those can get who
     * see the tenant. To others the owner says the same of a person whom they do not treat.
     *
     * @throws NotFound when the owner of the record does not know the person
     */
    <R> R accepted(UUID patientId, R report) {
        try {
            people.requireOnRecord(patientId);
            return report;
        } catch (Unavailable away) {
            return report;
        } catch (NotFound hiddenOrUnknown) {
            if (people.seesTheTenant()) {
                throw hiddenOrUnknown;
            }
            return report;
        }
    }

    @Transactional
    AdverseEventResponse report(ReportAdverseEventRequest request) {
        people.requireMayReportDanger(request.patientId());
        var now = clock.instant();
        var event = AdverseEvent.report(
                identities.next(),
                request.in(sessionOf(request.patientId(), request.sessionId())),
                Occurrence.of(request.occurredAt(), now, "/occurredAt"),
                Reporter.of(caller.get()),
                caller.get().subject(),
                now);
        events.persist(event);
        outbox.append(event.recorded());
        raising.raise(event.signal());
        events.remember(AdverseEventVersion.of(event, caller.get().subject()));
        return response(event);
    }

    @Transactional
    AdverseEventResponse amend(UUID id, ExpectedVersion expected, AmendAdverseEventRequest request) {
        var event = events.getForChange(id);
        expected.check(event.version());
        outbox.append(event.amend(request, clock.instant()));
        raising.raise(event.signal());
        events.remember(AdverseEventVersion.of(event, caller.get().subject()));
        return response(event);
    }

    @Transactional
    SymptomReportResponse report(ReportSymptomRequest request) {
        people.requireMayReportDanger(request.patientId());
        var now = clock.instant();
        var report = SymptomReport.report(
                identities.next(),
                request.in(sessionOf(request.patientId(), request.sessionId())),
                Occurrence.of(request.occurredAt(), now, "/occurredAt"),
                Reporter.of(caller.get()),
                caller.get().subject(),
                now);
        symptoms.persist(report);
        outbox.append(report.reported());
        report.signals().forEach(raising::raise);
        return response(report);
    }

    /** The session, or null when it is not one of this person's: no report of danger is refused for that. */
    private UUID sessionOf(UUID patientId, UUID stated) {
        return stated != null && places.isOf(patientId, stated) ? stated : null;
    }

    AdverseEventResponse adverseEvent(UUID id) {
        return response(events.get(id));
    }

    List<AdverseEventResponse> history(UUID id) {
        events.get(id);
        return events.history(id).stream().map(AdverseEventVersion::snapshot).toList();
    }

    SymptomReportResponse symptomReport(UUID id) {
        return response(symptoms.get(id));
    }

    List<AdverseEventResponse> adverseEvents(UUID patientId, UUID after, int rows) {
        return events.page(patientId, after, rows).stream().map(this::response).toList();
    }

    List<SymptomReportResponse> symptomReports(UUID patientId, UUID after, int rows) {
        return symptoms.page(patientId, after, rows).stream()
                .map(this::response)
                .toList();
    }

    private AdverseEventResponse response(AdverseEvent event) {
        return event.response(instructions.raisedBy(event.id()));
    }

    private SymptomReportResponse response(SymptomReport report) {
        return report.response(instructions.raisedBy(report.id()));
    }
}
