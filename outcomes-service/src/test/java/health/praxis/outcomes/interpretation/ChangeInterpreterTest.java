package health.praxis.outcomes.interpretation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.praxis.outcomes.instrument.ChangeDirection;
import health.praxis.outcomes.instrument.Condition;
import health.praxis.outcomes.instrument.Cutoff;
import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.instrument.InstrumentCatalogue;
import health.praxis.outcomes.instrument.OtherEditions;
import health.praxis.outcomes.instrument.Phase;
import health.praxis.outcomes.instrument.Threshold;
import health.praxis.outcomes.interpretation.Administration.Circumstance;
import health.praxis.outcomes.interpretation.Interpretation.Classified;
import health.praxis.outcomes.interpretation.Interpretation.NotComparable;
import health.praxis.outcomes.interpretation.Interpretation.Reason;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChangeInterpreterTest {

    private static final InstrumentCatalogue CATALOGUE = InstrumentCatalogue.load();
    private final ChangeInterpreter interpreter = new ChangeInterpreter(CATALOGUE.version());

    @Test
    void takesTheDetectableChangeOfTheBaselineSpeed() {
        assertThat(mdcOfWalking(0.39)).hasValue(0.05);
        assertThat(mdcOfWalking(0.4)).hasValue(0.11);
        assertThat(mdcOfWalking(0.8)).hasValue(0.11);
        assertThat(mdcOfWalking(0.81)).hasValue(0.21);
        // 9.2 m in 23 s are 0.4 m/s, though the quotient of the two falls just below
        assertThat(mdcOfWalking(9.2 / 23)).hasValue(0.11);
        assertThat(mdcOfWalking(Math.nextUp(0.8))).hasValue(0.11);
    }

    @Test
    void aPercentageIsTakenOfTheBaseline() {
        Classified change = change("timed-up-and-go", Condition.STROKE, Phase.CHRONIC, 20, 14.4);

        assertThat(change.mdc().orElseThrow().limit()).isCloseTo(5.6, within(1e-9));
        assertThat(change.verdict()).isEqualTo(ChangeVerdict.IMPROVED_RELIABLE_MCID_UNKNOWN);
    }

    @Test
    void neverBorrowsAThresholdOfAnotherContext() {
        Classified subacute = change("timed-up-and-go", Condition.STROKE, Phase.SUBACUTE, 20, 10);
        Classified brainInjury = change("gos-e", Condition.ABI, Phase.ANY, 4, 6);

        assertThat(subacute.verdict()).isEqualTo(ChangeVerdict.NOT_CLASSIFIABLE);
        assertThat(subacute.reason()).contains(Reason.NO_THRESHOLD_FOR_CONTEXT);
        assertThat(brainInjury.reason()).contains(Reason.NO_THRESHOLD_FOR_CONTEXT);
        assertThat(change("gos-e", Condition.TBI, Phase.ANY, 4, 6).verdict())
                .isEqualTo(ChangeVerdict.IMPROVED_IMPORTANT_MDC_UNKNOWN);
    }

    @Test
    void aClassificationIsNeverJudged() {
        assertThat(change("hoehn-yahr", Condition.PARKINSONS, Phase.ANY, 3, 2).reason())
                .contains(Reason.INSTRUMENT_IS_NO_OUTCOME);
    }

    @Test
    void betterAndWorseHaveTheirOwnThresholds() {
        assertThat(change("mds-updrs-part-3", Condition.PARKINSONS, Phase.ANY, 30, 26)
                        .verdict())
                .isEqualTo(ChangeVerdict.IMPROVED_IMPORTANT_MDC_UNKNOWN);
        assertThat(change("mds-updrs-part-3", Condition.PARKINSONS, Phase.ANY, 30, 34)
                        .verdict())
                .isEqualTo(ChangeVerdict.NO_IMPORTANT_CHANGE_MDC_UNKNOWN);
    }

    @Test
    void noChangeIsNoDetectableChangeWhereEitherDirectionHasAThreshold() {
        assertThat(change("mmse", Condition.DEMENTIA, Phase.ANY, 20, 20).verdict())
                .isEqualTo(ChangeVerdict.NO_DETECTABLE_CHANGE);
        assertThat(change("mmse", Condition.DEMENTIA, Phase.ANY, 20, 25).verdict())
                .isEqualTo(ChangeVerdict.NOT_CLASSIFIABLE);
    }

    @Test
    void aChangeJustBelowTheThresholdDoesNotReachIt() {
        assertThat(change("berg-balance-scale", Condition.PARKINSONS, Phase.ANY, 40, 45)
                        .reachesMdc())
                .contains(true);
        assertThat(change("berg-balance-scale", Condition.PARKINSONS, Phase.ANY, 40, 44)
                        .reachesMdc())
                .contains(false);
    }

    @Test
    void noChangeIsHeldAgainstAThresholdForLossesWhereThereIsNoOther() {
        Classified unchanged = change("mmse", Condition.MCI, Phase.ANY, 24, 24);

        assertThat(unchanged.verdict()).isEqualTo(ChangeVerdict.NO_DETECTABLE_CHANGE);
        assertThat(unchanged.reachesMcid()).contains(false);
        assertThat(unchanged.mcid().orElseThrow().threshold().direction()).isEqualTo(ChangeDirection.WORSENING);
        assertThat(change("mmse", Condition.STROKE, Phase.ANY, 24, 24).verdict())
                .isEqualTo(ChangeVerdict.NOT_CLASSIFIABLE);
    }

    @Test
    void anImprovementIsNotHeldAgainstAThresholdForLosses() {
        Classified better = change("mmse", Condition.MCI, Phase.ANY, 20, 24);

        assertThat(better.verdict()).isEqualTo(ChangeVerdict.NOT_CLASSIFIABLE);
        assertThat(better.mcid()).isEmpty();
        assertThat(change("mmse", Condition.MCI, Phase.ANY, 24, 21).verdict())
                .isEqualTo(ChangeVerdict.WORSENED_IMPORTANT_MDC_UNKNOWN);
        assertThat(change("moca", Condition.MCI, Phase.ANY, 20, 24).verdict())
                .isEqualTo(ChangeVerdict.IMPROVED_RELIABLE_MCID_UNKNOWN);
    }

    @Test
    void aThresholdOfTheNamedPhaseWinsOverOneOfAnyPhase() {
        InstrumentCatalogue edition = OtherEditions.of("2.0.0", "berg-balance-scale", berg -> {
            ObjectNode ofAnyPhase = berg.at("/mcid/0").deepCopy();
            ((ArrayNode) berg.get("mcid"))
                    .insert(0, ofAnyPhase.put("phase", "any").put("value", 2));
        });
        Instrument berg = edition.find("berg-balance-scale").orElseThrow();

        assertThat(mcid(berg, Phase.ACUTE)).isEqualTo(6.5);
        assertThat(mcid(berg, Phase.SUBACUTE)).isEqualTo(5);
        assertThat(mcid(berg, Phase.CHRONIC)).isEqualTo(2);
    }

    private static double mcid(Instrument instrument, Phase phase) {
        return AppliedThreshold.choose(
                        instrument,
                        Threshold.Kind.MCID,
                        ThresholdContext.ofScore(Condition.STROKE, phase),
                        20,
                        ChangeDirection.IMPROVEMENT)
                .orElseThrow()
                .limit();
    }

    @Test
    void pinsTheThresholdItsSourceAndTheVersions() {
        Classified change = change("berg-balance-scale", Condition.STROKE, Phase.ACUTE, 20, 27);

        Threshold mcid = change.mcid().orElseThrow().threshold();
        assertThat(mcid.source()).contains("Hayashi");
        assertThat(mcid.population()).isNotBlank();
        assertThat(mcid.evidence()).startsWith("verified");
        assertThat(change.catalogueVersion()).isEqualTo(CATALOGUE.version());
        assertThat(change.ruleVersion()).isEqualTo("change-3");
    }

    @Test
    void differentCircumstancesAreNotCompared() {
        Administration rollator =
                new Administration(Map.of(Circumstance.DEVICE, "rollator", Circumstance.PACE, "fast"));
        Administration noDevice = new Administration(Map.of(Circumstance.PACE, "fast"));
        ThresholdContext context = ThresholdContext.ofScore(Condition.STROKE, Phase.CHRONIC);
        Instrument walking = instrument("ten-metre-walk-test");

        assertThat(interpreter.interpret(walking, context, 0.5, rollator, 0.9, noDevice))
                .isEqualTo(new NotComparable(Set.of(Circumstance.DEVICE)));
        assertThat(interpreter.interpret(walking, context, 0.5, rollator, 0.9, rollator))
                .isInstanceOf(Classified.class);
    }

    @Test
    void anotherModeIsNoReasonNotToCompare() {
        Administration atHome = new Administration(Map.of(Circumstance.MODE, "HOME"));
        Administration inClinic = new Administration(Map.of(Circumstance.MODE, "CLINIC"));

        assertThat(atHome.differencesFrom(inClinic)).isEmpty();
        assertThat(atHome.differencesFrom(Administration.plain())).isEmpty();
    }

    @Test
    void aTrainingThatIsNamedOnlyOnceIsUnknownAndNotAnother() {
        Administration certified = new Administration(Map.of(Circumstance.RATER_TRAINING, "certified"));
        Administration none = new Administration(Map.of(Circumstance.RATER_TRAINING, "none"));

        assertThat(certified.differencesFrom(Administration.plain())).isEmpty();
        assertThat(Administration.plain().differencesFrom(certified)).isEmpty();
        assertThat(certified.differencesFrom(none)).containsExactly(Circumstance.RATER_TRAINING);
        assertThat(certified.cautionsAgainst(Administration.plain())).containsExactly(Circumstance.RATER_TRAINING);
        assertThat(certified.cautionsAgainst(none)).isEmpty();
        assertThat(certified.cautionsAgainst(certified)).isEmpty();
    }

    @Test
    void aScoreTooCloseToTheEndCannotShowTheChange() {
        assertThat(room("berg-balance-scale", Condition.MS, 54)).isEqualTo("[CANNOT_SHOW_IMPROVEMENT]");
        assertThat(room("berg-balance-scale", Condition.MS, 53)).isEqualTo("[]");
        assertThat(room("berg-balance-scale", Condition.MS, 2)).isEqualTo("[CANNOT_SHOW_WORSENING]");
        assertThat(room("berg-balance-scale", Condition.PARKINSONS, 52)).isEqualTo("[CANNOT_SHOW_IMPROVEMENT]");
        assertThat(room("berg-balance-scale", Condition.PARKINSONS, 51)).isEqualTo("[]");
        assertThat(room("phq-9", Condition.MS, 4)).isEqualTo("[CANNOT_SHOW_IMPROVEMENT]");
        assertThat(room("modified-caregiver-strain-index", Condition.MS, 0)).isEqualTo("[CANNOT_SHOW_IMPROVEMENT]");
        assertThat(room("modified-caregiver-strain-index", Condition.MS, 1)).isEqualTo("[]");
    }

    @Test
    void thePartsOfAnInstrumentHaveNoDefaultUnlessOneIsStored() {
        ThresholdContext arm =
                ThresholdContext.ofScore(Condition.STROKE, Phase.SUBACUTE).on("arm");

        Optional<AppliedThreshold> mcid = AppliedThreshold.choose(
                instrument("motricity-index"), Threshold.Kind.MCID, arm, 50, ChangeDirection.IMPROVEMENT);

        assertThat(mcid.orElseThrow().limit()).isEqualTo(13);
        assertThat(change("motricity-index", Condition.STROKE, Phase.SUBACUTE, 50, 70)
                        .mcid())
                .isEmpty();
    }

    @Test
    void phasesOfRecoveryMapToPhasesOfThresholds() {
        assertThat(RecoveryPhase.asked(Optional.of(RecoveryPhase.HYPERACUTE))).isEqualTo(Phase.ACUTE);
        assertThat(RecoveryPhase.asked(Optional.of(RecoveryPhase.ACUTE))).isEqualTo(Phase.ACUTE);
        assertThat(RecoveryPhase.asked(Optional.of(RecoveryPhase.EARLY_SUBACUTE)))
                .isEqualTo(Phase.SUBACUTE);
        assertThat(RecoveryPhase.asked(Optional.of(RecoveryPhase.LATE_SUBACUTE)))
                .isEqualTo(Phase.SUBACUTE);
        assertThat(RecoveryPhase.asked(Optional.of(RecoveryPhase.CHRONIC))).isEqualTo(Phase.CHRONIC);
        assertThat(RecoveryPhase.asked(Optional.empty())).isEqualTo(Phase.ANY);
    }

    private Optional<Double> mdcOfWalking(double baseline) {
        return change("ten-metre-walk-test", Condition.STROKE, Phase.SUBACUTE, baseline, baseline + 0.1)
                .mdc()
                .map(AppliedThreshold::limit);
    }

    private static String room(String id, Condition condition, double score) {
        return ImprovementRoom.missing(instrument(id), ThresholdContext.ofScore(condition, Phase.ANY), score)
                .toString();
    }

    private Classified change(String id, Condition condition, Phase phase, double baseline, double followup) {
        return interpreter.interpret(instrument(id), ThresholdContext.ofScore(condition, phase), baseline, followup);
    }

    private static Instrument instrument(String id) {
        return CATALOGUE.find(id).orElseThrow();
    }

    @Test
    void notAbleIsNoNumberAndSaysWhichOfTheTwoItWas() {
        assertThat(new Interpretation.NotAble(true, false).reasonKey()).contains("newly-able");
        assertThat(new Interpretation.NotAble(false, true).reasonKey()).contains("no-longer-able");
        assertThat(new Interpretation.NotAble(true, true).reasonKey()).contains("not-able");
        assertThat(new Interpretation.NotAble(true, true).verdictKey()).isEqualTo("not-classifiable");
    }

    @Test
    void everyInterpretationHasTheKeyOfItsVerdict() {
        Interpretation apart = new Interpretation.NotComparable(Set.of(Administration.Circumstance.SIDE));
        assertThat(apart.verdictKey()).isEqualTo("not-comparable");
        assertThat(apart.reasonKey()).contains("circumstances-differ");
    }

    @Test
    void aFallRiskIsReadFromTheCutOffsOfTheConditionElseFromThoseOfPeopleInGeneral() {
        assertThat(fallRisk("timed-up-and-go", Condition.PARKINSONS, Phase.ANY, 11.6))
                .contains(11.5);
        assertThat(fallRisk("timed-up-and-go", Condition.PARKINSONS, Phase.ANY, 11.5))
                .isEmpty();
        assertThat(fallRisk("timed-up-and-go", Condition.STROKE, Phase.CHRONIC, 13.9))
                .isEmpty();
        assertThat(fallRisk("timed-up-and-go", Condition.MS, Phase.ANY, 13.5)).contains(13.5);
        assertThat(fallRisk("mini-bestest", Condition.STROKE, Phase.CHRONIC, 17))
                .contains(17.5);
        assertThat(fallRisk("mini-bestest", Condition.STROKE, Phase.SUBACUTE, 17))
                .isEmpty();
        assertThat(fallRisk("berg-balance-scale", Condition.STROKE, Phase.ACUTE, 44))
                .contains(45.0);
        assertThat(fallRisk("berg-balance-scale", Condition.STROKE, Phase.ACUTE, 45))
                .isEmpty();
        assertThat(fallRisk("functional-gait-assessment", Condition.PARKINSONS, Phase.ANY, 15))
                .contains(15.0);
        assertThat(fallRisk("functional-gait-assessment", Condition.STROKE, Phase.ANY, 15))
                .isEmpty();
        assertThat(fallRisk("phq-9", Condition.STROKE, Phase.ANY, 27)).isEmpty();
        assertThat(fallRisk("modified-rankin-scale", Condition.STROKE, Phase.ANY, 1))
                .isEmpty();
    }

    private static Optional<Double> fallRisk(String instrument, Condition condition, Phase phase, double score) {
        return FallRisk.found(
                        InstrumentCatalogue.load().find(instrument).orElseThrow(),
                        ThresholdContext.ofScore(condition, phase),
                        score)
                .map(Cutoff::value);
    }
}
