package health.praxis.outcomes.patientcontext;

import health.praxis.outcomes.instrument.Condition;
import health.praxis.outcomes.instrument.Phase;
import health.praxis.outcomes.interpretation.RecoveryPhase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A condition of a person, with what thresholds are chosen by; the primary one is what the person is treated for. */
public record PersonsCondition(Condition condition, Optional<Onset> onset, Trajectory trajectory) {

    static PersonsCondition of(KnownCondition known) {
        return new PersonsCondition(known.condition(), known.onset(), known.trajectory());
    }

    /** Whether the person may have had it on a day, as far as the onset is known. */
    public boolean canHaveBegunBy(LocalDate day) {
        return onset.map(began -> !began.earliest().isAfter(day)).orElse(true);
    }

    /**
     * The days it can have begun on: the one it is told as, the middle of the month where only that is known, then the first and
     * the last; none where not even the month is known.
     */
    public List<LocalDate> daysOfOnset() {
        return onset.flatMap(began -> began.inMonth().map(told -> Stream.of(told, began.earliest(), began.latest())))
                .orElseGet(Stream::empty)
                .distinct()
                .toList();
    }

    /** The phase to look thresholds up with; {@link Phase#ANY} when the condition has none or the onset is not known. */
    public Phase phaseOn(LocalDate day) {
        return RecoveryPhase.asked(onset.flatMap(began -> began.phase(condition, day)));
    }
}
