package health.praxis.outcomes.homeprogramme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import health.praxis.outcomes.plan.DayRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HomeCourseTest {

    private static final LocalDate START = LocalDate.of(2026, 3, 2);
    private static final UUID PROGRAMME = new UUID(0, 1);
    private static final UUID PLAN = new UUID(0, 2);
    private static final HomeItem ALONE = new HomeItem(new UUID(0, 3), "sit-to-stand", 5, "alone", 10, 20);
    private static final HomeItem WITH_CAREGIVER = new HomeItem(new UUID(0, 4), "stairs", 3, "caregiver", 15, 0);

    private static Instant day(int day) {
        return START.plusDays(day).atTime(9, 0).toInstant(ZoneOffset.UTC);
    }

    private static HomeCourse course() {
        return HomeCourse.NOT_BEGUN.with(new HomeVersion(day(0), List.of(ALONE, WITH_CAREGIVER)));
    }

    private static List<DayRange> asked(HomeCourse course, HomeItem item) {
        return course.asked(PROGRAMME, PLAN, ZoneOffset.UTC).stream()
                .filter(asked -> asked.itemId().equals(item.itemId()))
                .map(AskedPractice::days)
                .toList();
    }

    private static DayRange days(int from, int until) {
        return new DayRange(START.plusDays(from), START.plusDays(until));
    }

    private static DayRange from(int from) {
        return new DayRange(START.plusDays(from), LocalDate.MAX);
    }

    @Test
    void anotherVersionReplacesTheItemsFromItsDay() {
        var changed = course().with(new HomeVersion(day(7), List.of(ALONE)));

        assertThat(asked(changed, ALONE)).containsExactly(days(0, 7), from(7));
        assertThat(asked(changed, WITH_CAREGIVER)).containsExactly(days(0, 7));
    }

    @Test
    void aStopConcernsWhatItSays() {
        var alone = course().stopped(new HomeStop(day(3), null, "alone-items", null));
        var item = course().stopped(new HomeStop(day(3), null, "item", List.of(WITH_CAREGIVER.itemId())));
        var all = course().stopped(new HomeStop(day(3), null, "programme", null));

        assertThat(asked(alone, ALONE)).containsExactly(days(0, 3));
        assertThat(asked(alone, WITH_CAREGIVER)).containsExactly(from(0));
        assertThat(asked(item, ALONE)).containsExactly(from(0));
        assertThat(asked(item, WITH_CAREGIVER)).containsExactly(days(0, 3));
        assertThat(asked(all, ALONE)).containsExactly(days(0, 3));
        assertThat(asked(all, WITH_CAREGIVER)).containsExactly(days(0, 3));
    }

    @Test
    void goesOnFromTheDayAClinicianSaysSo() {
        var resumed = course().stopped(new HomeStop(day(3), null, "programme", null))
                .resumedAt(day(5))
                .stopped(new HomeStop(day(9), null, "programme", null));

        assertThat(asked(resumed, ALONE)).containsExactly(days(0, 3), days(5, 9));
    }

    @Test
    void aStopThatEndsBeforeItBeganIsNone() {
        var mistyped = course().stopped(new HomeStop(day(5), day(3), "programme", null));

        assertThat(asked(mistyped, ALONE)).containsExactly(from(0));
    }

    @Test
    void aDayIsASeventhOfAWeek() {
        var asked = new AskedPractice(PLAN, PROGRAMME, ALONE.itemId(), "sit-to-stand", 5, 10, 20, from(0));

        assertThat(asked.times(days(0, 7))).isCloseTo(5, within(1e-9));
        assertThat(asked.times(days(-3, 7))).isCloseTo(5, within(1e-9));
        assertThat(asked.times(days(0, 1))).isCloseTo(5 / 7.0, within(1e-9));
        assertThat(asked.times(days(-7, 0))).isZero();
    }
}
