package health.praxis.outcomes.dose;

import health.praxis.outcomes.clinic.ClinicReadModel;
import health.praxis.outcomes.delivery.DoseDelivered;
import health.praxis.outcomes.dose.ShortfallRepository.Ground;
import health.praxis.outcomes.patientcontext.Changes;
import health.praxis.outcomes.patientcontext.ContextChanged;
import health.praxis.outcomes.patientcontext.PatientLockRepository;
import health.praxis.outcomes.patientcontext.People;
import health.praxis.outcomes.plan.PlanChanged;
import health.praxis.platform.outbox.Outbox;
import health.praxis.platform.persistence.Identities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Finds weeks in which too little was delivered of what a plan asks for on each of their days. A week is looked at once it is
 * over and a session of a later week is known, of the same discipline of the same plan: whoever documents eight past weeks one
 * after the other is not told of each before it is complete. Where no later session comes, it is looked at
 * {@link OpenWeeks#DAYS_TO_DOCUMENT} days after its Sunday, and not before the plan has been known for as long. What was found
 * stays found, even when a late session fills the week.
 */
@ApplicationScoped
public class ShortfallService {

    private final DoseBook book;
    private final DoseLosses losses;
    private final ShortfallRepository shortfalls;
    private final DoseWatchRepository watch;
    private final People people;
    private final PatientLockRepository lock;
    private final Changes changes;
    private final ClinicReadModel clinics;
    private final Outbox outbox;
    private final Identities identities;
    private final Clock clock;

    ShortfallService(
            DoseBook book,
            DoseLosses losses,
            ShortfallRepository shortfalls,
            DoseWatchRepository watch,
            People people,
            PatientLockRepository lock,
            Changes changes,
            ClinicReadModel clinics,
            Outbox outbox,
            Identities identities,
            Clock clock) {
        this.book = book;
        this.losses = losses;
        this.shortfalls = shortfalls;
        this.watch = watch;
        this.people = people;
        this.lock = lock;
        this.changes = changes;
        this.clinics = clinics;
        this.outbox = outbox;
        this.identities = identities;
        this.clock = clock;
    }

    /** A delivered dose became known. */
    @Transactional(Transactional.TxType.MANDATORY)
    void after(@Observes DoseDelivered delivered) {
        look(delivered.patientId());
    }

    /** A plan may become known after the sessions it is about. */
    @Transactional(Transactional.TxType.MANDATORY)
    void after(@Observes PlanChanged changed) {
        look(changed.patientId());
    }

    private void look(UUID patientId) {
        List<PlanWeek> weeks = book.of(patientId).weeks(LocalDate.MAX);
        LocalDate today = today();
        var open = OpenWeeks.after(weeks, today);
        find(patientId, weeks, open, Ground.LATER_SESSION);
        open.lookFirstOn(weeks, today).ifPresent(day -> watch.watch(patientId, day));
    }

    /** At most {@code atOnce} people, after one of them, whom nothing was told about for so long that it is time to look. */
    @Transactional
    List<UUID> due(UUID after, int atOnce) {
        return watch.due(today(), after, atOnce);
    }

    /** Looks at weeks nobody is expected to document any more. */
    @Transactional
    void lookAgain(UUID patientId) {
        LocalDate today = today();
        if (!lock.holdUnlessErased(patientId) || !watch.take(patientId, today)) {
            return;
        }
        List<PlanWeek> weeks = book.of(patientId).weeks(LocalDate.MAX);
        var open = OpenWeeks.after(weeks, today).andDocumented(today);
        boolean found = find(patientId, weeks, open, Ground.NOT_DOCUMENTED);
        open.lookNextOn(weeks).ifPresent(day -> watch.watch(patientId, day));
        if (found) {
            changes.tell(new ContextChanged(patientId));
        }
    }

    private boolean find(UUID patientId, List<PlanWeek> weeks, OpenWeeks open, Ground ground) {
        List<PlanWeek> isShort = weeks.stream()
                .filter(week -> week.isShortfall() && !open.includes(week))
                .toList();
        if (isShort.isEmpty() || people.deathRecordedAt(patientId).isPresent()) {
            return false;
        }
        Set<ShortfallRepository.Told> told = shortfalls.told(patientId);
        boolean found = false;
        for (PlanWeek week : isShort) {
            UUID planId = week.planId().orElseThrow();
            if (!told.contains(ShortfallRepository.Told.of(planId, week))) {
                found |= tell(patientId, planId, week, ground);
            }
        }
        return found;
    }

    private boolean tell(UUID patientId, UUID planId, PlanWeek week, Ground ground) {
        UUID id = identities.next();
        Instant now = clock.instant();
        if (!shortfalls.firstTime(id, patientId, planId, week, ground, now)) {
            return false;
        }
        outbox.append(new DoseEvent.ShortfallFound(
                id,
                now,
                patientId,
                planId,
                week.discipline().key(),
                week.week().toString(),
                week.dose().planned().minutes(),
                week.dose().delivered().minutes(),
                week.dose().planned().repetitions(),
                week.dose().delivered().repetitions(),
                losses.mostIn(patientId, planId, week).key()));
        return true;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clinics.current().zone());
    }
}
