package health.praxis.outcomes.derivation;

import health.praxis.outcomes.clinic.ZoneChanged;
import health.praxis.outcomes.patientcontext.Changes;
import health.praxis.outcomes.patientcontext.ContextChanged;
import health.praxis.outcomes.patientcontext.PatientLockRepository;
import health.praxis.platform.caller.Caller;
import health.praxis.platform.caller.CurrentCaller;
import health.praxis.platform.rebuild.LeftUncomputed;
import health.praxis.platform.rebuild.ReadModelsRebuilt;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/** Computes again what is derived, person by person, each in a transaction of its own and under the person's lock. */
@ApplicationScoped
public class DerivationService {

    private static final Logger LOG = Logger.getLogger(DerivationService.class);
    private static final UUID FIRST = new UUID(0, 0);
    private static final int AT_ONCE = 200;
    private static final int TRIES_AGAIN = 2;
    private static final int PAUSE_MILLIS = 500;

    private final DueRepository due;
    private final PatientLockRepository lock;
    private final Changes changes;
    private final CurrentCaller caller;
    private final Clock clock;
    private final Retries retries = new Retries();

    DerivationService(
            DueRepository due, PatientLockRepository lock, Changes changes, CurrentCaller caller, Clock clock) {
        this.clock = clock;
        this.due = due;
        this.lock = lock;
        this.changes = changes;
        this.caller = caller;
    }

    /** Days and weeks are counted differently: everybody is due, the work is done after the commit. */
    @Transactional(Transactional.TxType.MANDATORY)
    void after(@Observes ZoneChanged change) {
        due.everybody();
    }

    /**
     * Before a rebuild counts as finished, everything is computed again: for whoever became due meanwhile, and what failed,
     * unless it fails the same way twice.
     *
     * @throws LeftUncomputed when somebody is still due afterwards
     */
    void after(@Observes ReadModelsRebuilt rebuilt) {
        QuarkusTransaction.requiringNew().run(due::everybody);
        String tenant = rebuilt.tenant();
        Map<UUID, String> before = Map.of();
        Map<UUID, String> failures = computeAgain(tenant);
        int failed = failures.isEmpty() ? 0 : 1;
        for (long left = left();
                left > failures.size() || (left > 0 && failed <= TRIES_AGAIN && !failures.equals(before));
                left = left()) {
            pause();
            before = failures;
            failures = computeAgain(tenant);
            failed += failures.isEmpty() ? 0 : 1;
        }
        failures.keySet().forEach(patientId -> retries.failed(tenant, patientId, clock.instant()));
        long left = left();
        if (left > 0) {
            throw new LeftUncomputed(left);
        }
    }

    private long left() {
        return QuarkusTransaction.requiringNew().call(due::count);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while people are computed again", e);
        }
    }

    /**
     * Computes again for everybody who is due in a tenant; who cannot be computed stays due.
     *
     * @return for whom it failed, and how
     */
    @ActivateRequestContext
    Map<UUID, String> computeAgain(String tenant) {
        return computeAgain(tenant, patientId -> true);
    }

    /** The same without those for whom it has just failed, each time for longer. */
    @ActivateRequestContext
    void computeAgainInTime(String tenant) {
        computeAgain(tenant, patientId -> retries.mayTry(tenant, patientId, clock.instant()))
                .keySet()
                .forEach(patientId -> retries.failed(tenant, patientId, clock.instant()));
    }

    private Map<UUID, String> computeAgain(String tenant, Predicate<UUID> wanted) {
        caller.become(Caller.ofService("outcomes", tenant));
        Map<UUID, String> failures = new HashMap<>();
        UUID last = FIRST;
        List<UUID> people = next(last);
        while (!people.isEmpty()) {
            people.stream()
                    .filter(wanted)
                    .forEach(patientId ->
                            computeAgain(tenant, patientId).ifPresent(failure -> failures.put(patientId, failure)));
            last = people.getLast();
            people = next(last);
        }
        return failures;
    }

    private List<UUID> next(UUID after) {
        return QuarkusTransaction.requiringNew().call(() -> due.next(after, AT_ONCE));
    }

    /** What kept the person from being computed, if anything did. */
    private Optional<String> computeAgain(String tenant, UUID patientId) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                boolean stands = lock.holdUnlessErased(patientId);
                if (due.take(patientId) && stands) {
                    changes.tell(new ContextChanged(patientId));
                }
            });
            retries.done(tenant, patientId);
            return Optional.empty();
        } catch (RuntimeException e) {
            String cause = e.getClass().getSimpleName();
            LOG.warnf("not computed again for now: patient=%s cause=%s", patientId, cause);
            return Optional.of(cause);
        }
    }
}
