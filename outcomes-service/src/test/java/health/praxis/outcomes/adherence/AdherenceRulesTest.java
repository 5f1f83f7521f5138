package health.praxis.outcomes.adherence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import health.praxis.outcomes.delivery.PracticeSource;
import health.praxis.outcomes.delivery.ScheduledSession.Fate;
import health.praxis.outcomes.delivery.SessionPlace;
import health.praxis.outcomes.homeprogramme.AskedPractice;
import health.praxis.outcomes.plan.DayRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AdherenceRulesTest {

    private static final LocalDate START = LocalDate.of(2026, 3, 2);
    private static final Instant NOW = START.plusDays(30).atTime(12, 0).toInstant(ZoneOffset.UTC);
    private static final UUID ITEM = new UUID(0, 3);

    private static BookedSession booked(Instant end, Fate fate, String reason, boolean tookPlace) {
        return new BookedSession(
                UUID.randomUUID(), SessionPlace.CLINIC, end, fate, Optional.ofNullable(reason), tookPlace);
    }

    private static Attendance attendance(BookedSession... bookings) {
        return Attendance.of(SessionPlace.CLINIC, List.of(bookings), NOW);
    }

    @Test
    void whatTheClinicCancelledIsNobodysAbsence() {
        var attendance = attendance(
                booked(NOW, Fate.STANDS, null, true),
                booked(NOW, Fate.NO_SHOW, "forgot", false),
                booked(NOW, Fate.CANCELLED, "patient-request", false),
                booked(NOW, Fate.CANCELLED, "clinic-closed", false),
                booked(NOW, Fate.CANCELLED, "vital-signs", false));

        assertThat(attendance.share()).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(attendance.cancelledByClinic()).isEqualTo(1);
        assertThat(attendance.cancelledOtherwise()).isEqualTo(1);
        assertThat(attendance.undocumented()).isZero();
        assertThat(attendance.reasons())
                .isEqualTo(Map.of("forgot", 1, "patient-request", 1, "clinic-closed", 1, "vital-signs", 1));
    }

    @Test
    void aBookingIsDueWhenItsTimeIsOver() {
        assertThat(attendance(booked(NOW, Fate.STANDS, null, false)).due()).isEqualTo(1);
        assertThat(attendance(booked(NOW, Fate.STANDS, null, false)).undocumented())
                .isEqualTo(1);
        assertThat(attendance(booked(NOW.plusMillis(1), Fate.STANDS, null, false))
                        .due())
                .isZero();
        assertThat(attendance(booked(NOW.plusSeconds(60), Fate.NO_SHOW, "unknown", false))
                        .due())
                .isEqualTo(1);
    }

    @Test
    void aBookingThatWasCancelledForADayToComeIsNotDueYet() {
        var early = attendance(
                booked(NOW.plusMillis(1), Fate.CANCELLED, "patient-ill", false), booked(NOW, Fate.STANDS, null, true));
        assertThat(early.due()).isEqualTo(1);
        assertThat(early.cancelledByPerson()).isZero();
        assertThat(early.share()).isEqualTo(1);
        assertThat(attendance(booked(NOW, Fate.CANCELLED, "patient-ill", false)).cancelledByPerson())
                .isEqualTo(1);
        assertThat(attendance().share()).isNull();
    }

    @Test
    void countsASessionThatTookPlaceWhateverTheCalendarSays() {
        assertThat(attendance(booked(NOW, Fate.NO_SHOW, "unknown", true)).attended())
                .isEqualTo(1);
    }

    private static HeldSession held(double active, Double prescribed, String stopReason) {
        return new HeldSession(
                START,
                SessionPlace.CLINIC,
                active,
                prescribed == null ? OptionalDouble.empty() : OptionalDouble.of(prescribed),
                Optional.ofNullable(stopReason));
    }

    @Test
    void aLongSessionDoesNotMakeUpForAShortOne() {
        var completion = Completion.of(
                SessionPlace.CLINIC, List.of(held(60, 30.0, null), held(15, 30.0, "fatigue"), held(20, null, null)));

        assertThat(completion.share()).isCloseTo(0.75, within(1e-9));
        assertThat(completion.activeMinutes()).isEqualTo(75);
        assertThat(completion.endedAsPlanned()).isEqualTo(2);
        assertThat(completion.stopReasons()).isEqualTo(Map.of("fatigue", 1));
        assertThat(Completion.of(SessionPlace.VIRTUAL, List.of(held(60, 30.0, null)))
                        .sessions())
                .isZero();
    }

    private static AskedPractice asked(int days) {
        return new AskedPractice(
                new UUID(0, 1), new UUID(0, 2), ITEM, "stairs", 7, 10, 0, new DayRange(START, START.plusDays(days)));
    }

    private static ReportedPractice reported(int day, PracticeSource source, UUID... items) {
        return new ReportedPractice(START.plusDays(day), source, List.of(items), 10, 0);
    }

    @Test
    void practiceCountsOnceADayAndOnlyWhileItWasAskedFor() {
        var home = HomeAdherence.of(
                List.of(asked(4)),
                List.of(
                        reported(0, PracticeSource.PATIENT, ITEM),
                        reported(0, PracticeSource.CAREGIVER, ITEM),
                        reported(3, PracticeSource.PATIENT, ITEM),
                        reported(4, PracticeSource.PATIENT, ITEM),
                        reported(1, PracticeSource.PATIENT)),
                START.plusDays(30));

        assertThat(home.askedTimes()).isCloseTo(4, within(1e-9));
        assertThat(home.doneTimes()).isEqualTo(2);
        assertThat(home.share()).isCloseTo(0.5, within(1e-9));
        assertThat(home.practisedDays()).isEqualTo(4);
        assertThat(home.bySource()).extracting(HomeAdherence.BySource::source).containsExactly("patient", "caregiver");
    }

    @Test
    void nothingIsAskedForAheadOfToday() {
        assertThat(HomeAdherence.of(List.of(asked(30)), List.of(), START.plusDays(1))
                        .askedTimes())
                .isCloseTo(2, within(1e-9));
        assertThat(HomeAdherence.of(List.of(), List.of(), START).share()).isNull();
    }

    private static LongestGap gap(List<DayRange> running, Integer... done) {
        var days = Set.copyOf(List.of(done).stream()
                .map(day -> START.plusDays(day.longValue()))
                .toList());
        return LongestGap.of("any", running, days, START.plusDays(20));
    }

    @Test
    void theGapIsTheLongestRunOfPlannedDaysWithoutAnything() {
        var whole = List.of(new DayRange(START, START.plusDays(14)));

        assertThat(gap(whole, 0, 4, 13)).isEqualTo(new LongestGap("any", 8, START.plusDays(5), START.plusDays(12)));
        assertThat(gap(whole).days()).isEqualTo(14);
        assertThat(gap(List.of()).from()).isNull();
    }

    @Test
    void daysOnHoldAreNoGap() {
        var parts =
                List.of(new DayRange(START, START.plusDays(3)), new DayRange(START.plusDays(10), START.plusDays(12)));

        assertThat(gap(parts, 0)).isEqualTo(new LongestGap("any", 4, START.plusDays(1), START.plusDays(11)));
        assertThat(gap(List.of(new DayRange(START, LocalDate.MAX)), 0).days()).isEqualTo(19);
    }
}
