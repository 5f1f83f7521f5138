package health.praxis.outcomes.dose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import health.praxis.outcomes.instrument.Discipline;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DoseLedgerTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final DateSpan FORTNIGHT = new DateSpan(MONDAY, MONDAY.plusDays(13));
    private static final Set<Discipline> PHYSICAL = Set.of(Discipline.PHYSICAL);

    @Test
    void addsUpAWeekPerDisciplineAndSource() {
        DoseLedger ledger = new DoseLedger(List.of(
                entry(1, MONDAY, Discipline.PHYSICAL, DoseSource.CLINIC, 45, 40),
                entry(2, MONDAY.plusDays(6), Discipline.PHYSICAL, DoseSource.CLINIC, 45, 30),
                entry(3, MONDAY.plusDays(6), Discipline.PHYSICAL, DoseSource.HOME, 20, 20),
                entry(4, MONDAY.plusDays(7), Discipline.SPEECH, DoseSource.VIRTUAL, 30, 30)));

        assertThat(ledger.weeks(FORTNIGHT))
                .containsExactly(
                        new WeeklyDose(
                                new IsoWeek(2026, 10),
                                Discipline.PHYSICAL,
                                DoseSource.CLINIC,
                                new DoseAmount(90, 0),
                                new DoseAmount(70, 0)),
                        new WeeklyDose(
                                new IsoWeek(2026, 10),
                                Discipline.PHYSICAL,
                                DoseSource.HOME,
                                new DoseAmount(20, 0),
                                new DoseAmount(20, 0)),
                        new WeeklyDose(
                                new IsoWeek(2026, 11),
                                Discipline.SPEECH,
                                DoseSource.VIRTUAL,
                                new DoseAmount(30, 0),
                                new DoseAmount(30, 0)));
    }

    @Test
    void countsTheSameFactOnceAndItsNewestVersion() {
        DoseEntry first = entry(1, MONDAY, Discipline.PHYSICAL, DoseSource.CLINIC, 45, 40);
        DoseEntry amended = new DoseEntry(
                first.evidence(),
                2,
                MONDAY,
                Discipline.PHYSICAL,
                DoseSource.CLINIC,
                new DoseAmount(45, 0),
                new DoseAmount(20, 0),
                0);

        assertThat(delivered(first, first)).isEqualTo(40);
        assertThat(delivered(first, amended)).isEqualTo(20);
        assertThat(delivered(amended, first)).isEqualTo(20);
    }

    @Test
    void weeksFollowIsoAcrossTheYear() {
        assertThat(IsoWeek.of(LocalDate.of(2027, 1, 3))).hasToString("2026-W53");
        assertThat(IsoWeek.of(LocalDate.of(2027, 1, 4))).hasToString("2027-W01");
    }

    @Test
    void theLowerOfMinutesAndRepetitionsCounts() {
        DoseSummary both = summary(new DoseAmount(100, 1000), new DoseAmount(100, 500));
        DoseSummary minutesOnly = summary(new DoseAmount(100, 0), new DoseAmount(90, 500));

        assertThat(both.share()).hasValue(0.5);
        assertThat(minutesOnly.share()).hasValue(0.9);
        assertThat(summary(DoseAmount.NONE, new DoseAmount(90, 500)).share()).isEmpty();
    }

    @Test
    void eightyPercentIsEnoughAndJustBelowIsNot() {
        assertThat(summary(new DoseAmount(100, 0), new DoseAmount(80, 0)).isShort())
                .isFalse();
        assertThat(summary(new DoseAmount(100, 0), new DoseAmount(80, 0)).isEnough())
                .isTrue();
        assertThat(summary(new DoseAmount(100, 0), new DoseAmount(79.9, 0)).isShort())
                .isTrue();
        assertThat(summary(DoseAmount.NONE, DoseAmount.NONE).isShort()).isFalse();
        assertThat(summary(DoseAmount.NONE, DoseAmount.NONE).isEnough()).isFalse();
    }

    @Test
    void holdsDeliveryAgainstThePrescriptionsOfTheSpan() {
        DoseLedger ledger = new DoseLedger(List.of(entry(1, MONDAY, Discipline.PHYSICAL, DoseSource.CLINIC, 0, 90)));
        PrescribedDose wholeSpan =
                new PrescribedDose(Discipline.PHYSICAL, new DoseAmount(70, 0), MONDAY.minusDays(30), Optional.empty());
        PrescribedDose threeDays =
                new PrescribedDose(Discipline.PHYSICAL, new DoseAmount(70, 0), MONDAY, Optional.of(MONDAY.plusDays(3)));
        PrescribedDose over = new PrescribedDose(
                Discipline.PHYSICAL, new DoseAmount(70, 0), MONDAY.minusDays(9), Optional.of(MONDAY.minusDays(2)));
        PrescribedDose speech = new PrescribedDose(Discipline.SPEECH, new DoseAmount(70, 0), MONDAY, Optional.empty());

        DoseSummary summary = ledger.against(List.of(wholeSpan, threeDays, over, speech), FORTNIGHT, PHYSICAL);

        assertThat(summary.planned().minutes()).isCloseTo(170, within(1e-9));
        assertThat(summary.delivered().minutes()).isEqualTo(90);
    }

    @Test
    void theShareIsThatOfTheDisciplineThatGotLeast() {
        var disciplines = Set.of(Discipline.PHYSICAL, Discipline.OCCUPATIONAL);
        var prescribed = List.of(
                asked(Discipline.PHYSICAL, new DoseAmount(100, 0)),
                asked(Discipline.OCCUPATIONAL, new DoseAmount(100, 0)));

        var onlyOne = new DoseLedger(List.of(delivered(1, Discipline.PHYSICAL, new DoseAmount(320, 0))));
        assertThat(onlyOne.against(prescribed, FORTNIGHT, disciplines).share()).hasValue(0);
        assertThat(onlyOne.against(prescribed, FORTNIGHT, disciplines).isShort())
                .isTrue();
        assertThat(onlyOne.against(prescribed, FORTNIGHT, PHYSICAL).share()).hasValue(1.6);
        var both = new DoseLedger(List.of(
                delivered(1, Discipline.PHYSICAL, new DoseAmount(200, 0)),
                delivered(2, Discipline.OCCUPATIONAL, new DoseAmount(160, 0))));
        assertThat(both.against(prescribed, FORTNIGHT, disciplines).share()).hasValue(0.8);
        assertThat(both.against(prescribed, FORTNIGHT, disciplines).isEnough()).isTrue();
    }

    @Test
    void whatNobodyPrescribedFillsNoOtherDisciplinesPlan() {
        var disciplines = Set.of(Discipline.PHYSICAL, Discipline.OCCUPATIONAL);
        var ledger = new DoseLedger(List.of(
                delivered(1, Discipline.PHYSICAL, new DoseAmount(20, 0)),
                delivered(2, Discipline.OCCUPATIONAL, new DoseAmount(180, 500))));
        var prescribed = List.of(asked(Discipline.PHYSICAL, new DoseAmount(100, 0)));

        var summary = ledger.against(prescribed, FORTNIGHT, disciplines);

        assertThat(summary.share()).hasValue(0.1);
        assertThat(summary.delivered()).isEqualTo(new DoseAmount(200, 500));
        assertThat(ledger.against(List.of(), FORTNIGHT, disciplines).share()).isEmpty();
    }

    @Test
    void eachDisciplineIsHeldAgainstItsOwnUnits() {
        var disciplines = Set.of(Discipline.PHYSICAL, Discipline.OCCUPATIONAL);
        var prescribed = List.of(
                asked(Discipline.PHYSICAL, new DoseAmount(100, 0)),
                asked(Discipline.OCCUPATIONAL, new DoseAmount(0, 100)));
        var ledger = new DoseLedger(List.of(
                delivered(1, Discipline.PHYSICAL, new DoseAmount(180, 900)),
                delivered(2, Discipline.OCCUPATIONAL, new DoseAmount(20, 170))));

        assertThat(ledger.against(prescribed, FORTNIGHT, disciplines).share()).hasValue(0.85);
    }

    private static PrescribedDose asked(Discipline discipline, DoseAmount perWeek) {
        return new PrescribedDose(discipline, perWeek, MONDAY, Optional.empty());
    }

    private static DoseEntry delivered(int id, Discipline discipline, DoseAmount amount) {
        return new DoseEntry(new UUID(0, id), 1, MONDAY, discipline, DoseSource.CLINIC, DoseAmount.NONE, amount, 0);
    }

    @Test
    void relatesWorkToRest() {
        DoseEntry entry = new DoseEntry(
                new UUID(0, 1),
                1,
                MONDAY,
                Discipline.PHYSICAL,
                DoseSource.CLINIC,
                new DoseAmount(45, 0),
                new DoseAmount(30, 0),
                10);

        assertThat(new DoseLedger(List.of(entry)).workRest(FORTNIGHT, PHYSICAL).ratio())
                .hasValue(3);
        assertThat(new WorkRest(30, 0).ratio()).isEmpty();
    }

    @Test
    void countsOnlyTheSpanWithBothItsEnds() {
        DoseEntry before = entry(1, MONDAY.minusDays(1), Discipline.PHYSICAL, DoseSource.CLINIC, 1, 1);
        DoseEntry first = entry(2, MONDAY, Discipline.PHYSICAL, DoseSource.CLINIC, 10, 10);
        DoseEntry last = entry(3, MONDAY.plusDays(13), Discipline.PHYSICAL, DoseSource.CLINIC, 100, 100);
        DoseEntry after = entry(4, MONDAY.plusDays(14), Discipline.PHYSICAL, DoseSource.CLINIC, 1000, 1000);

        assertThat(delivered(before, first, last, after)).isEqualTo(110);
    }

    private static double delivered(DoseEntry... entries) {
        return new DoseLedger(List.of(entries))
                .summary(FORTNIGHT, PHYSICAL)
                .delivered()
                .minutes();
    }

    private static DoseSummary summary(DoseAmount planned, DoseAmount delivered) {
        return DoseSummary.of(FORTNIGHT, Discipline.PHYSICAL, planned, delivered);
    }

    private static DoseEntry entry(
            int id, LocalDate day, Discipline discipline, DoseSource source, double planned, double delivered) {
        return new DoseEntry(
                new UUID(0, id),
                1,
                day,
                discipline,
                source,
                new DoseAmount(planned, 0),
                new DoseAmount(delivered, 0),
                0);
    }
}
