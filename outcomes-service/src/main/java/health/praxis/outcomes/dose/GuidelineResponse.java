package health.praxis.outcomes.dose;

import health.praxis.outcomes.guideline.GuidelineDose;
import java.time.LocalDate;
import java.util.List;

/**
 * A dose that is named for the person's condition.
 *
 * @param guideline what it says and where that stands
 * @param applies whether weeks were held against it: it states a minimum, and the person was treated in its setting.
 *     Whether the person was able to take part is for a clinician to say
 * @param weeks those weeks, oldest first
 * @param notice how to read it
 */
public record GuidelineResponse(GuidelineDose guideline, boolean applies, List<Week> weeks, String notice) {

    private static final String NOTICE =
            "A week below a minimum says something about the service, not about the person. Practice at home is not"
                    + " counted.";

    /** @param daysReached days with at least the minutes of a day */
    public record Week(String week, LocalDate weekFrom, double minutes, int daysReached, boolean reached) {}

    static GuidelineResponse of(GuidelineDose dose, List<GuidelineCheck.Week> weeks) {
        return new GuidelineResponse(
                dose,
                !weeks.isEmpty(),
                weeks.stream()
                        .map(week -> new Week(
                                IsoWeek.of(week.monday()).toString(),
                                week.monday(),
                                week.minutes(),
                                week.daysReached(),
                                week.reached()))
                        .toList(),
                dose.checked() ? NOTICE : null);
    }
}
