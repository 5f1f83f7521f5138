package health.praxis.outcomes.dose;

import health.praxis.outcomes.clinic.ClinicReadModel;
import health.praxis.outcomes.patientcontext.People;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Tells the dose of a person. */
@ApplicationScoped
public class DoseService {

    private final DoseBook book;
    private final People people;
    private final ClinicReadModel clinics;
    private final Clock clock;

    DoseService(DoseBook book, People people, ClinicReadModel clinics, Clock clock) {
        this.book = book;
        this.people = people;
        this.clinics = clinics;
        this.clock = clock;
    }

    DoseLedgerResponse ledger(UUID patientId) {
        people.requireVisible(patientId);
        LocalDate today = LocalDate.ofInstant(clock.instant(), clinics.current().zone());
        return DoseLedgerResponse.of(
                book.of(patientId), book.exercises(patientId), book.guidelines(patientId, today), today);
    }
}
