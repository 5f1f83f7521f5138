package health.praxis.platform.rebuild;

import health.praxis.platform.caller.Caller;
import health.praxis.platform.caller.CurrentCaller;
import health.praxis.platform.inbox.Inbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import java.util.SortedSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** One rebuild from its beginning to its end; it may be run again at any time. */
@ApplicationScoped
class Rebuild {

    private static final int LONGEST_SWAP_SECONDS = 3_600;
    /** The live inbox reads on while the streams are read: what it read meanwhile is read after it, ever less. */
    private static final int PASSES = 3;

    private final StreamReader streams;
    private final RebuildStore store;
    private final Inbox inbox;
    private final CurrentCaller caller;
    private final Event<ReadModelsRebuilt> done;
    private final String service;

    Rebuild(
            StreamReader streams,
            RebuildStore store,
            Inbox inbox,
            CurrentCaller caller,
            Event<ReadModelsRebuilt> done,
            @ConfigProperty(name = "praxis.service") String service) {
        this.streams = streams;
        this.store = store;
        this.inbox = inbox;
        this.caller = caller;
        this.done = done;
        this.service = service;
    }

    /**
     * What a rebuild did.
     *
     * @param events how many facts were read again
     * @param rowsChanged how many rows of read models were not what the streams say
     * @param leftUncomputed for how many people what is computed from read models could not be computed again
     */
    record Result(long events, long rowsChanged, long leftUncomputed) {}

    /** @throws RebuildFailed when it cannot be done; nothing has changed then */
    Result run() {
        store.clear();
        try (var replay = streams.open(inbox, store)) {
            long before = -1;
            for (int pass = 0; pass < PASSES && replay.events() > before; pass++) {
                before = replay.events();
                replay.readOn();
            }
            long changed = swap(replay);
            long left = replay.tenants().stream().mapToLong(this::tell).sum();
            return new Result(replay.events(), changed, left);
        } finally {
            store.clear();
        }
    }

    private long swap(StreamReader.Replay replay) {
        return QuarkusTransaction.requiringNew().timeout(LONGEST_SWAP_SECONDS).call(() -> {
            store.holdTheInbox();
            replay.readWhatIsLeft();
            SortedSet<String> tenants = replay.tenants();
            return store.replace(tenants);
        });
    }

    /** Has everything computed again in one tenant; what fails there does not hold up the others. */
    @ActivateRequestContext
    long tell(String tenant) {
        caller.become(Caller.ofService(service, tenant));
        try {
            done.fire(new ReadModelsRebuilt(tenant));
            return 0;
        } catch (LeftUncomputed left) {
            return left.people();
        }
    }
}
