package health.praxis.outcomes.instrument;

import java.time.Period;
import java.util.Optional;

/** What a caller looks for; an absent part accepts every instrument. */
public record InstrumentFilter(
        Optional<Condition> condition,
        Optional<Discipline> discipline,
        Optional<String> area,
        Optional<LicenceStatus> licence,
        Optional<Period> age) {

    public static InstrumentFilter everything() {
        return new InstrumentFilter(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public boolean accepts(Instrument instrument) {
        return condition.map(instrument.conditions()::contains).orElse(true)
                && discipline.map(instrument.disciplines()::contains).orElse(true)
                && area.map(instrument.areas()::contains).orElse(true)
                && licence.map(status -> instrument.licence().status() == status)
                        .orElse(true)
                && age.map(years -> instrument.ages().verdictFor(years) != AgeRange.Verdict.NOT_VALIDATED_FOR_AGE)
                        .orElse(true);
    }
}
