package health.praxis.session.delivery;

import health.praxis.platform.caller.CurrentCaller;
import health.praxis.platform.persistence.Occurrence;
import health.praxis.platform.request.ExpectedVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Signing the record of a session, and amending what was signed. */
@ApplicationScoped
public class SignatureService {

    private final Sessions kept;
    private final PractisedCourse practised;
    private final SessionSignals signals;
    private final CurrentCaller caller;
    private final Clock clock;

    SignatureService(
            Sessions kept, PractisedCourse practised, SessionSignals signals, CurrentCaller caller, Clock clock) {
        this.kept = kept;
        this.practised = practised;
        this.signals = signals;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    SessionResponse sign(UUID id, ExpectedVersion expected) {
        var session = kept.forChange(id, expected);
        var now = clock.instant();
        session.sign(new Signature(caller.get().subject(), now, null), now);
        return kept.changed(session, SessionFacts.of(session).signed());
    }

    @Transactional
    SessionResponse amend(UUID id, ExpectedVersion expected, AmendSessionRequest request) {
        var session = kept.forChange(id, expected);
        var now = clock.instant();
        var before = session.delivery().course().samples();
        var corrected = session.delivery()
                .corrected(
                        Occurrence.of(request.startedAt(), now, "/startedAt"),
                        request.endedAt().truncatedTo(ChronoUnit.MICROS),
                        practised.replaced(session, request));
        session.amend(corrected, new Signature(caller.get().subject(), now, request.reason()), now);
        signals.ofFinished(session, before);
        return kept.changed(session, SessionFacts.of(session).amended());
    }
}
