package health.praxis.outcomes.patientcontext;

import health.praxis.outcomes.instrument.Condition;
import health.praxis.outcomes.interpretation.RecoveryPhase;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * When a condition began, as exactly as it is known.
 *
 * <p>Phases by Bernhardt J et al., Int J Stroke 2017;12(5):444-450; each limit belongs to the earlier phase, months are
 * those of the calendar.
 *
 * @param day a day of the stated month or year when only that is known
 */
record Onset(LocalDate day, OnsetPrecision precision) {

    /** The phase on {@code on}; absent for conditions without phases and when the onset is too vague to tell. */
    Optional<RecoveryPhase> phase(Condition condition, LocalDate on) {
        boolean phased = condition == Condition.STROKE || condition == Condition.TBI || condition == Condition.SCI;
        if (!phased || on.isBefore(latest())) {
            return Optional.empty();
        }
        RecoveryPhase atMost = since(earliest(), on);
        return atMost == since(latest(), on) ? Optional.of(atMost) : Optional.empty();
    }

    /** The first day it can have been. */
    LocalDate earliest() {
        return switch (precision) {
            case DAY -> day;
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /** The day, or the middle of the month; empty where only the year is known. */
    Optional<LocalDate> inMonth() {
        return switch (precision) {
            case DAY -> Optional.of(day);
            case MONTH -> Optional.of(day.withDayOfMonth(15));
            case YEAR -> Optional.empty();
        };
    }

    /** The last day it can have been. */
    LocalDate latest() {
        return switch (precision) {
            case DAY -> day;
            case MONTH -> day.with(TemporalAdjusters.lastDayOfMonth());
            case YEAR -> day.with(TemporalAdjusters.lastDayOfYear());
        };
    }

    private static RecoveryPhase since(LocalDate onset, LocalDate on) {
        if (!on.isAfter(onset.plusDays(1))) {
            return RecoveryPhase.HYPERACUTE;
        }
        if (!on.isAfter(onset.plusDays(7))) {
            return RecoveryPhase.ACUTE;
        }
        if (!on.isAfter(onset.plusMonths(3))) {
            return RecoveryPhase.EARLY_SUBACUTE;
        }
        return on.isAfter(onset.plusMonths(6)) ? RecoveryPhase.CHRONIC : RecoveryPhase.LATE_SUBACUTE;
    }
}
