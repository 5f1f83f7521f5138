package health.praxis.outcomes.dose;

import health.praxis.outcomes.clinic.ClinicReadModel;
import health.praxis.outcomes.delivery.DoseDelivered;
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
import java.util.UUID;

/** Tells the dose of a person, and finds weeks in which too little was delivered. */
@ApplicationScoped
public class DoseService {

    private final DoseBook book;
    private final DoseLosses losses;
    private final ShortfallRepository shortfalls;
    private final People people;
    private final ClinicReadModel clinics;
    private final Outbox outbox;
    private final Identities identities;
    private final Clock clock;

    DoseService(
            DoseBook book,
            DoseLosses losses,
            ShortfallRepository shortfalls,
            People people,
            ClinicReadModel clinics,
            Outbox outbox,
            Identities identities,
            Clock clock) {
        this.book = book;
        this.losses = losses;
        this.shortfalls = shortfalls;
        this.people = people;
        this.clinics = clinics;
        this.outbox = outbox;
        this.identities = identities;
        this.clock = clock;
    }

    DoseLedgerResponse ledger(UUID patientId) {
        people.requireVisible(patientId);
        LocalDate today = today();
        return DoseLedgerResponse.of(
                book.of(patientId), book.exercises(patientId), book.guidelines(patientId, today), today);
    }

    /**
     * Looks for short weeks when a delivered dose became known. A week is looked at once it is over and a session of a later
     * week is known: whoever documents eight past weeks one after the other is not told of each before it is complete.
     * What was found stays found, even when a late session fills the week.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void after(@Observes DoseDelivered delivered) {
        find(delivered.patientId());
    }

    /** A plan may become known after the sessions it is about. */
    @Transactional(Transactional.TxType.MANDATORY)
    void after(@Observes PlanChanged changed) {
        find(changed.patientId());
    }

    private void find(UUID patientId) {
        if (people.deathRecordedAt(patientId).isPresent()) {
            return;
        }
        PatientDose dose = book.of(patientId);
        LocalDate today = today();
        IsoWeek open = dose.latestSession()
                .map(day -> IsoWeek.of(day.isBefore(today) ? day : today))
                .orElse(IsoWeek.of(LocalDate.EPOCH));
        dose.weeks(today).stream()
                .filter(week -> week.week().compareTo(open) < 0 && week.dose().isShort())
                .forEach(week -> week.planId().ifPresent(plan -> tell(patientId, plan, week)));
    }

    private void tell(UUID patientId, UUID planId, PlanWeek week) {
        UUID id = identities.next();
        Instant now = clock.instant();
        if (!shortfalls.firstTime(id, patientId, planId, week, now)) {
            return;
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
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clinics.current().zone());
    }
}
