package health.praxis.outcomes.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.outcomes.instrument.Condition;
import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.instrument.InstrumentCatalogue;
import health.praxis.outcomes.instrument.Licence;
import health.praxis.outcomes.instrument.LicenceStatus;
import health.praxis.outcomes.instrument.Phase;
import health.praxis.outcomes.interpretation.Administration;
import health.praxis.outcomes.interpretation.Administration.Circumstance;
import health.praxis.outcomes.interpretation.ThresholdContext;
import health.praxis.outcomes.milestone.Milestone.BestSoFar;
import health.praxis.outcomes.milestone.Milestone.ItemGain;
import health.praxis.outcomes.milestone.Milestone.PossibleNow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ResultMilestonesTest {

    private static final InstrumentCatalogue CATALOGUE = InstrumentCatalogue.load();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String BALANCE = "berg-balance-scale";
    private static final String STANDING_UP = "five-times-sit-to-stand";

    private final List<ObservedResult> results = new ArrayList<>();
    private boolean declined;

    @Test
    void theLatestIsTheBestOnlyWhenStrictlyBetterThanAllBefore() {
        scored(40);
        assertThat(of(BALANCE)).isEmpty();
        scored(45);
        scored(45);
        assertThat(of(BALANCE)).isEmpty();
        scored(46);

        assertThat(of(BALANCE)).singleElement().isInstanceOfSatisfying(BestSoFar.class, best -> {
            assertThat(best.score()).isEqualTo(46);
            assertThat(best.before()).isEqualTo(45);
            assertThat(best.beforeOn()).isEqualTo(DAY.plusDays(1));
            assertThat(best.on()).isEqualTo(DAY.plusDays(3));
        });
    }

    @Test
    void lowerIsBetterWhereTheInstrumentSaysSo() {
        scored(15);
        scored(14);

        assertThat(of(STANDING_UP)).singleElement().isInstanceOf(BestSoFar.class);

        scored(14.5);
        assertThat(of(STANDING_UP)).isEmpty();
    }

    @Test
    void saysWhetherTheDifferenceIsMoreThanTheTestsUncertainty() {
        scored(40);
        scored(44);
        assertThat(best(BALANCE).beyondError()).contains(false);
        scored(49);
        assertThat(best(BALANCE).beyondError()).contains(true);
        assertThat(MilestoneWords.of(best(BALANCE)))
                .isEqualTo("Your latest result on the Berg Balance Scale, 49 points on 4 March 2026, is your best so"
                        + " far. Before, the best was 44 points, on 3 March 2026. The difference is more than the"
                        + " test's own uncertainty.");
    }

    @Test
    void nothingIsBestWhenTheLatestWasNotPossible() {
        scored(40);
        scored(45);
        notAble();

        assertThat(of(BALANCE)).isEmpty();
    }

    @Test
    void aTestThatWasNeverPossibleBeforeIsPossibleNow() {
        notAble();
        scored(20);

        assertThat(of(STANDING_UP)).singleElement().isInstanceOf(PossibleNow.class);
        scored(21);
        assertThat(of(STANDING_UP)).isEmpty();
    }

    @Test
    void comparesOnlyWhatWasTakenUnderTheSameCircumstances() {
        scored(40);
        results.add(Observed.on(
                DAY.plusDays(5),
                OptionalDouble.of(50),
                new Administration(Map.of(Circumstance.DEVICE, "rollator")),
                Map.of()));

        assertThat(of(BALANCE)).isEmpty();
    }

    @Test
    void aTestThatBecamePossibleIsToldWhateverCircumstancesItNames() {
        notAble();
        results.add(Observed.on(
                DAY.plusDays(5),
                OptionalDouble.of(20),
                new Administration(Map.of(Circumstance.TRIAL_CHOICE, "MEAN")),
                Map.of()));

        assertThat(of(STANDING_UP)).singleElement().isInstanceOf(PossibleNow.class);
    }

    @Test
    void aTestThatWasPossibleUnderOtherCircumstancesIsNotPossibleOnlyNow() {
        results.add(under(Circumstance.DEVICE, "rollator", OptionalDouble.of(20)));
        notAble();
        results.add(under(Circumstance.DEVICE, "cane", OptionalDouble.of(20)));

        assertThat(of(STANDING_UP)).isEmpty();
    }

    @Test
    void whatOneHandCouldDoIsNotWhatTheOtherCouldNot() {
        results.add(under(Circumstance.SIDE, "RIGHT", OptionalDouble.of(20)));
        results.add(under(Circumstance.SIDE, "LEFT", OptionalDouble.empty()));
        results.add(under(Circumstance.SIDE, "LEFT", OptionalDouble.of(60)));

        assertThat(of("nine-hole-peg-test")).singleElement().isInstanceOf(PossibleNow.class);
    }

    /** Minutes after the rollator was not enough, the person walked with a cane: nothing new became possible that day. */
    @Test
    void whatWasDoneInAnotherWayThatDayIsNotPossibleNow() {
        var rollator = new Administration(Map.of(Circumstance.DEVICE, "rollator"));
        var cane = new Administration(Map.of(Circumstance.DEVICE, "cane"));
        Instant visit = DAY.atTime(10, 0).toInstant(ZoneOffset.UTC);
        results.add(Observed.at(visit, OptionalDouble.empty(), rollator, Map.of()));
        results.add(Observed.at(visit.plusSeconds(300), OptionalDouble.of(0.8), cane, Map.of()));

        assertThat(of("ten-metre-walk-test")).isEmpty();
    }

    /** Walking with a cane that day does not hide that walking without any aid has become possible since. */
    @Test
    void whatBecamePossibleWithoutAnAidIsToldThoughItWasDoneWithOneThatDay() {
        var cane = new Administration(Map.of(Circumstance.DEVICE, "cane"));
        Instant visit = DAY.atTime(10, 0).toInstant(ZoneOffset.UTC);
        results.add(Observed.at(visit, OptionalDouble.empty(), Administration.plain(), Map.of()));
        results.add(Observed.at(visit.plusSeconds(300), OptionalDouble.of(0.8), cane, Map.of()));
        results.add(Observed.on(DAY.plusDays(28), OptionalDouble.of(0.4), Administration.plain(), Map.of()));

        assertThat(of("ten-metre-walk-test")).singleElement().isInstanceOf(PossibleNow.class);
    }

    private ObservedResult under(Circumstance circumstance, String value, OptionalDouble score) {
        return Observed.on(
                DAY.plusDays(results.size()), score, new Administration(Map.of(circumstance, value)), Map.of());
    }

    @Test
    void tellsItemsThatWereGained() {
        answered(30, Map.of("item1", 2.0, "item2", 3.0, "item3", 4.0));
        answered(31, Map.of("item1", 3.0, "item2", 3.0, "item3", 3.0));

        assertThat(of(BALANCE))
                .filteredOn(ItemGain.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(ItemGain.class, gain -> {
                    assertThat(gain.item().id()).isEqualTo("item1");
                    assertThat(MilestoneWords.of(gain))
                            .isEqualTo("On the Berg Balance Scale, item 1: sitting to standing: 2 on 2 March 2026,"
                                    + " and 3 on 3 March 2026.");
                });
    }

    @Test
    void tellsNoItemsWhereTheWholeIsWorseOrHasDeclined() {
        answered(30, Map.of("item1", 2.0));
        answered(29, Map.of("item1", 3.0));
        assertThat(of(BALANCE)).isEmpty();

        answered(30, Map.of("item1", 3.0));
        assertThat(of(BALANCE)).hasSize(1);
        declined = true;
        assertThat(of(BALANCE)).isEmpty();
    }

    @Test
    void tellsNoItemsThatThePersonAnsweredAloneNorThoseOfALicensedInstrument() {
        answered(12, Map.of("item1", 3.0, "item9", 1.0));
        answered(12, Map.of("item1", 1.0, "item9", 0.0));

        assertThat(of("phq-9")).isEmpty();
        assertThat(of("mds-updrs-part-3")).isEmpty();
    }

    @Test
    void tellsNoItemsWhereTheLicenceAllowsATotalOnly() {
        answered(30, Map.of("item1", 2.0));
        answered(30, Map.of("item1", 3.0));
        Instrument free = CATALOGUE.find(BALANCE).orElseThrow();

        assertThat(of(free)).hasSize(1);
        assertThat(of(licensed(free))).isEmpty();
    }

    @Test
    void aClassificationIsNoAchievement() {
        scored(3);
        scored(2);

        assertThat(of("hoehn-yahr")).isEmpty();
    }

    private List<Milestone> of(String instrument) {
        return of(CATALOGUE.find(instrument).orElseThrow());
    }

    /** The same instrument under a licence that lets only totals be recorded. */
    private static Instrument licensed(Instrument each) {
        return new Instrument(
                each.id(),
                each.abbreviation(),
                each.name(),
                each.domain(),
                each.areas(),
                each.conditions(),
                each.disciplines(),
                each.reporter(),
                each.direction(),
                each.unit(),
                each.items(),
                each.scoring(),
                each.score(),
                each.bands(),
                each.cutoffs(),
                each.subscores(),
                each.thresholds(),
                each.floorCeiling(),
                new Licence(LicenceStatus.LICENSED_TOTAL_ONLY, "holder", "note"),
                each.ages(),
                each.changeRule(),
                each.useAsOutcome(),
                each.loinc(),
                each.snomed());
    }

    private List<Milestone> of(Instrument instrument) {
        return new ResultMilestones(
                        instrument,
                        results,
                        ZoneOffset.UTC,
                        ThresholdContext.ofScore(Condition.STROKE, Phase.CHRONIC),
                        declined)
                .all();
    }

    private BestSoFar best(String instrument) {
        return (BestSoFar) of(instrument).getFirst();
    }

    private void scored(double score) {
        answered(score, Map.of());
    }

    private void answered(double score, Map<String, Double> items) {
        results.add(Observed.on(DAY.plusDays(results.size()), OptionalDouble.of(score), Administration.plain(), items));
    }

    private void notAble() {
        results.add(
                Observed.on(DAY.plusDays(results.size()), OptionalDouble.empty(), Administration.plain(), Map.of()));
    }
}
