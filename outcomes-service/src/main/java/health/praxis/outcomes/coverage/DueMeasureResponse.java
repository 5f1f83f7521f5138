package health.praxis.outcomes.coverage;

import health.praxis.outcomes.assessment.TimePoint;
import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.instrument.InstrumentCatalogue;
import health.praxis.outcomes.instrument.Keyed;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * A measure that is due.
 *
 * @param name of the instrument
 * @param dueOn day by which it is wanted, in the clinic's calendar
 * @param overdueDays whole days since then, 0 on the day itself
 * @param disciplines those that may take it
 * @param reasons why it is asked for
 */
public record DueMeasureResponse(
        UUID patientId,
        UUID episodeId,
        String instrument,
        String name,
        TimePoint timePoint,
        LocalDate dueOn,
        long overdueDays,
        List<String> disciplines,
        List<Expectation.Reason> reasons) {

    static DueMeasureResponse of(ExpectedMeasure due, InstrumentCatalogue catalogue, LocalDate today) {
        return new DueMeasureResponse(
                due.patientId(),
                due.episodeId(),
                due.instrument(),
                catalogue.find(due.instrument()).map(Instrument::name).orElse(due.instrument()),
                due.timePoint(),
                due.dueOn(),
                ChronoUnit.DAYS.between(due.dueOn(), today),
                due.disciplines().stream().map(Keyed::key).toList(),
                due.reasons());
    }

    /** What orders the list. */
    List<String> position() {
        return List.of(dueOn.toString(), episodeId.toString(), instrument);
    }
}
