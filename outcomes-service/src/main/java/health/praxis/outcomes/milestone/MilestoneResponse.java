package health.praxis.outcomes.milestone;

import com.fasterxml.jackson.annotation.JsonProperty;
import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.milestone.Milestone.BestSoFar;
import health.praxis.outcomes.milestone.Milestone.ItemGain;
import health.praxis.outcomes.milestone.Milestone.PossibleNow;
import health.praxis.outcomes.milestone.Milestone.PracticeReached;
import health.praxis.outcomes.milestone.Milestone.PracticeStreak;
import health.praxis.outcomes.progress.CurrentVerdict;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What went well for a person, and what is slow.
 *
 * @param items what went well, the latest first
 * @param notes where no clear change is seen, or a loss; never a reason by itself to end therapy
 * @param language of the words, as an IETF tag; codes and values are the same in every language
 * @param asOf the day at the clinic that it was looked at
 */
public record MilestoneResponse(
        List<ReachedMilestone> items, List<ProgressNote> notes, String language, LocalDate asOf) {

    private static final String ENGLISH = "en";

    /** What kind of milestone it is. */
    public enum Code {
        @JsonProperty("best-so-far")
        BEST_SO_FAR,
        @JsonProperty("possible-now")
        POSSIBLE_NOW,
        @JsonProperty("item-gain")
        ITEM_GAIN,
        @JsonProperty("sessions-reached")
        SESSIONS_REACHED,
        @JsonProperty("session-minutes-reached")
        SESSION_MINUTES_REACHED,
        @JsonProperty("session-repetitions-reached")
        SESSION_REPETITIONS_REACHED,
        @JsonProperty("home-minutes-reached")
        HOME_MINUTES_REACHED,
        @JsonProperty("practice-days-in-a-row")
        PRACTICE_DAYS_IN_A_ROW,
        @JsonProperty("practice-weeks-in-a-row")
        PRACTICE_WEEKS_IN_A_ROW,
        @JsonProperty("target-reached")
        TARGET_REACHED,
        @JsonProperty("clear-gain")
        CLEAR_GAIN,
        @JsonProperty("kept-as-intended")
        KEPT_AS_INTENDED
    }

    /**
     * Something that went well; fields that do not apply are null.
     *
     * @param instrument id in the catalogue
     * @param item id of the item
     * @param goalId the goal it is about
     * @param value latest score, value of the item, number reached, or length of the streak
     * @param before what {@code value} is compared with
     * @param unit UCUM code of both
     * @param since day of {@code before}, or first day of the streak
     * @param on day it was reached, in the clinic's calendar
     * @param beyondMeasurementError whether the difference is more than the test's own uncertainty; null when nobody knows
     * @param ongoing whether a streak may still go on
     * @param text plain words fit to show to the person
     */
    public record ReachedMilestone(
            Code code,
            String instrument,
            String item,
            UUID goalId,
            Double value,
            Double before,
            String unit,
            LocalDate since,
            LocalDate on,
            Boolean beyondMeasurementError,
            Boolean ongoing,
            String text) {}

    /**
     * Where it is slow.
     *
     * @param goalId null for what no goal is about
     * @param verdict as in the progress of the person
     * @param reason as in the progress of the person
     * @param text plain words fit to show to the person, without blame
     */
    public record ProgressNote(
            String instrument, UUID goalId, String verdict, String reason, boolean confirmed, String text) {

        static ProgressNote of(CurrentVerdict progress) {
            return new ProgressNote(
                    progress.instrument(),
                    progress.goalId(),
                    progress.verdict(),
                    progress.reason(),
                    progress.confirmed(),
                    progress.text());
        }
    }

    static MilestoneResponse of(List<ReachedMilestone> items, List<ProgressNote> notes, LocalDate asOf) {
        return new MilestoneResponse(items, notes, ENGLISH, asOf);
    }

    static ReachedMilestone item(Milestone milestone) {
        String text = MilestoneWords.of(milestone);
        return switch (milestone) {
            case BestSoFar(var instrument, var score, var before, var beforeOn, var beyondError, var on) ->
                ofInstrument(
                        Code.BEST_SO_FAR,
                        instrument,
                        null,
                        score,
                        before,
                        beforeOn,
                        on,
                        beyondError.orElse(null),
                        text);
            case PossibleNow(var instrument, var notPossibleOn, var on) ->
                ofInstrument(Code.POSSIBLE_NOW, instrument, null, null, null, notPossibleOn, on, null, text);
            case ItemGain(var instrument, var item, var value, var before, var beforeOn, var on) ->
                ofInstrument(Code.ITEM_GAIN, instrument, item.id(), value, before, beforeOn, on, null, text);
            case PracticeReached(var measure, var reached, var total, var on) ->
                switch (measure) {
                    case SESSIONS -> ofPractice(Code.SESSIONS_REACHED, reached, "1", null, on, null, text);
                    case SESSION_MINUTES ->
                        ofPractice(Code.SESSION_MINUTES_REACHED, reached, "min", null, on, null, text);
                    case SESSION_REPETITIONS ->
                        ofPractice(Code.SESSION_REPETITIONS_REACHED, reached, "1", null, on, null, text);
                    case HOME_MINUTES -> ofPractice(Code.HOME_MINUTES_REACHED, reached, "min", null, on, null, text);
                };
            case PracticeStreak(var unit, var length, var from, var on, var ongoing) ->
                switch (unit) {
                    case DAYS -> ofPractice(Code.PRACTICE_DAYS_IN_A_ROW, length, "d", from, on, ongoing, text);
                    case WEEKS -> ofPractice(Code.PRACTICE_WEEKS_IN_A_ROW, length, "wk", from, on, ongoing, text);
                };
        };
    }

    /** A verdict of the progress ladder that is a success. */
    static ReachedMilestone item(Code code, CurrentVerdict progress, LocalDate on) {
        return new ReachedMilestone(
                code,
                progress.instrument(),
                null,
                progress.goalId(),
                null,
                null,
                null,
                null,
                on,
                null,
                null,
                progress.text());
    }

    private static ReachedMilestone ofInstrument(
            Code code,
            Instrument instrument,
            String item,
            Double value,
            Double before,
            LocalDate since,
            LocalDate on,
            Boolean beyondError,
            String text) {
        return new ReachedMilestone(
                code,
                instrument.id(),
                item,
                null,
                value,
                before,
                value == null ? null : instrument.unit(),
                since,
                on,
                beyondError,
                null,
                text);
    }

    private static ReachedMilestone ofPractice(
            Code code, int value, String unit, LocalDate since, LocalDate on, Boolean ongoing, String text) {
        return new ReachedMilestone(code, null, null, null, (double) value, null, unit, since, on, null, ongoing, text);
    }
}
