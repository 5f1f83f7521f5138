package health.praxis.testing.thing;

import health.praxis.platform.caller.Caller;
import health.praxis.platform.caller.CurrentCaller;
import health.praxis.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

@ApplicationScoped
class ThingService {

    private final Outbox outbox;
    private final CurrentCaller caller;

    ThingService(Outbox outbox, CurrentCaller caller) {
        this.outbox = outbox;
        this.caller = caller;
    }

    @ActivateRequestContext
    @Transactional
    void tell(String tenant, UUID thing, int facts, Instant at, boolean thenFail) {
        caller.become(Caller.ofService("platform", tenant));
        outbox.append(new ThingEvent.Began(thing, 1, at, "begun"));
        for (int i = 2; i <= facts; i++) {
            outbox.append(new ThingEvent.WentOn(thing, i, at, "step " + i));
        }
        if (thenFail) {
            throw new IllegalStateException("the use case failed after it had spoken");
        }
    }
}
