package health.praxis.outcomes.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.instrument.InstrumentCatalogue;
import health.praxis.outcomes.instrument.Item;
import health.praxis.outcomes.scoring.Recording.TrialChoice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScorerTest {

    private static final InstrumentCatalogue CATALOGUE = InstrumentCatalogue.load();

    @Test
    void trunkImpairmentIsZeroWhenUnsupportedSittingFails() {
        ScoreResult result =
                scored("trunk-impairment-scale", full("trunk-impairment-scale").set("s1", 0));

        assertThat(result.score()).isZero();
        assertThat(result.appliedRules()).containsExactly("static-item-zero-forces-zero");
        assertThat(result.subscores()).containsEntry("static", 5.0);
    }

    @Test
    void whoCannotSitUnsupportedIsNotAskedTheRestOfTheTrunkScale() {
        Sheet failing = full("trunk-impairment-scale").set("s1", 0);
        Sheet able = full("trunk-impairment-scale");
        for (Item item : instrument("trunk-impairment-scale").items()) {
            if (!item.id().equals("s1")) {
                failing = failing.without(item.id());
                able = able.without(item.id());
            }
        }

        assertThat(scored("trunk-impairment-scale", failing).score()).isZero();
        assertThat(refused("trunk-impairment-scale", able))
                .singleElement()
                .asString()
                .startsWith("missing-items:s2");
    }

    @Test
    void fullMarksOnTheHardestArmTaskGiveTheWholeSubscale() {
        Sheet sheet = full("action-research-arm-test");
        for (int i = 2; i <= 6; i++) {
            sheet = sheet.without("grasp" + i);
        }

        ScoreResult result = scored("action-research-arm-test", sheet);

        assertThat(result.score()).isEqualTo(57);
        assertThat(result.appliedRules()).containsExactly("subscale-hierarchy:grasp");
    }

    @Test
    void failingTheEasiestArmTaskGivesNothingForTheSubscale() {
        Sheet sheet = full("action-research-arm-test").set("grip1", 2).set("grip2", 0);

        assertThat(scored("action-research-arm-test", sheet).score()).isEqualTo(57 - 12);
    }

    @Test
    void oneMarkOnTheEasiestArmTaskLeavesTheSubscaleAsRated() {
        Sheet sheet = full("action-research-arm-test").set("grip1", 2).set("grip2", 1);

        ScoreResult result = scored("action-research-arm-test", sheet);

        assertThat(result.score()).isEqualTo(57 - 3);
        assertThat(result.appliedRules()).isEmpty();
    }

    @Test
    void normalReflexesCountOnlyAfterFullMarksOutOfSynergy() {
        Sheet full = full("fugl-meyer-upper-extremity");

        assertThat(scored("fugl-meyer-upper-extremity", full).score()).isEqualTo(66);
        assertThat(scored("fugl-meyer-upper-extremity", full.set("a16", 1)).score())
                .isEqualTo(63);
        assertThat(scored("fugl-meyer-upper-extremity", full.set("a16", 1).without("a18"))
                        .score())
                .isEqualTo(63);
        assertThat(refused("fugl-meyer-upper-extremity", full.without("a18"))).containsExactly("missing-items:a18");
    }

    @Test
    void motricityAddsOnePerLimbAndAveragesThem() {
        ScoreResult result = scored("motricity-index", full("motricity-index").set("pinch-grip", 0));

        assertThat(result.subscores()).containsEntry("arm", 67.0).containsEntry("leg", 100.0);
        assertThat(result.score()).isEqualTo(83.5);
    }

    @Test
    void theLowerSideOfTwoCountsInTheMiniBestest() {
        Map<String, Answer> answers = full("mini-bestest").answers();
        answers.put("item3", new Answer.BothSides(2, 1));

        assertThat(scored("mini-bestest", new Answers(answers)).score()).isEqualTo(27);
    }

    @Test
    void anItemOfOneSideTakesNoSecondOne() {
        Map<String, Answer> answers = full("mini-bestest").answers();
        answers.put("item4", new Answer.BothSides(2, 1));

        assertThat(refused("mini-bestest", new Answers(answers))).containsExactly("one-side-only:item4");
    }

    @Test
    void eachSideIsHeldToTheItem() {
        Map<String, Answer> answers = full("sara").answers();
        answers.put("heel-shin", new Answer.BothSides(4, 5));
        assertThat(refused("sara", new Answers(answers))).containsExactly("out-of-range:heel-shin");

        answers.put("heel-shin", new Answer.BothSides(4, 1.5));
        assertThat(refused("sara", new Answers(answers))).containsExactly("value-not-allowed:heel-shin");
    }

    @Test
    void untestableIsRefusedWhereTheScaleHasNoSuchAnswer() {
        Map<String, Answer> answers = full("nihss").answers();
        answers.put("item4", new Answer.Untestable());

        assertThat(refused("nihss", new Answers(answers))).containsExactly("value-not-allowed:item4");
    }

    @Test
    void twoMissingAnswersAreReplacedAndTheThirdIsNot() {
        Sheet sheet = full("gad-7").set("item1", 0).without("item2").without("item3");

        ScoreResult result = scored("gad-7", sheet);

        // 12 points of 5 answers are 16.8 of 7.
        assertThat(result.score()).isEqualTo(17);
        assertThat(result.flags()).containsExactly("imputed:2");
        assertThat(refused("gad-7", sheet.without("item4"))).containsExactly("missing-items:item2,item3,item4");
    }

    @Test
    void imputedSumsRoundHalfUp() {
        Sheet sheet = full("fes-i");
        for (int i = 1; i <= 8; i++) {
            sheet = sheet.set("item" + i, 1);
        }
        sheet = sheet.set("item16", 3)
                .without("item1")
                .without("item2")
                .without("item9")
                .without("item10");

        // 6 of 1, 5 of 4 and one 3 are 29 of 12 answers: 38.67
        assertThat(scored("fes-i", sheet).score()).isEqualTo(39);
        assertThat(refused("fes-i", sheet.without("item3")))
                .containsExactly("missing-items:item1,item2,item3,item9,item10");
    }

    @Test
    void aMeanNeedsEnoughAnswers() {
        Sheet sheet = full("fatigue-severity-scale").set("item1", 1).without("item9");

        assertThat(scored("fatigue-severity-scale", sheet).score()).isEqualTo(6.25);
        assertThat(refused("fatigue-severity-scale", sheet.without("item8")))
                .containsExactly("missing-items:item8,item9");
    }

    @Test
    void aLicensedInstrumentTakesItsTotalAndSaysWhyItTakesNoItems() {
        assertThat(total("moca", 24)).isInstanceOf(ScoreOutcome.Scored.class);
        assertThat(scored("moca", new Sheet(Map.of("total", 24.0))).score()).isEqualTo(24);

        ScoreOutcome.Refused refused = (ScoreOutcome.Refused)
                Scorer.score(instrument("moca"), items(new Sheet(Map.of("total", 24.0, "clock", 3.0))));
        assertThat(refused.refusals().getFirst().code()).isEqualTo("licensed-total-only:clock");
        assertThat(refused.refusals().getFirst().message()).contains("licensed").contains("total only");
    }

    @Test
    void anUnknownItemIsRefused() {
        assertThat(refused("barthel-index", full("barthel-index").set("dancing", 5)))
                .containsExactly("unknown-item:dancing");
    }

    @Test
    void allFaultsAreNamedAtOnce() {
        Sheet sheet = full("barthel-index").set("feeding", 20).set("stairs", 15).set("bathing", 3);

        assertThat(refused("barthel-index", sheet))
                .containsExactly("out-of-range:feeding,stairs", "value-not-allowed:bathing");
    }

    @Test
    void aTotalHasToLieOnTheScaleAndItsSteps() {
        assertThat(codes(total("barthel-index", 105))).containsExactly("out-of-range:score");
        assertThat(codes(total("barthel-index", 42))).containsExactly("value-not-allowed:score");
        assertThat(codes(total("edss", 0.5))).containsExactly("value-not-allowed:score");
        assertThat(codes(total("edss", Double.NaN))).containsExactly("out-of-range:score");
    }

    @Test
    void notAbleIsAResultAndNeverAZero() {
        assertThat(Scorer.score(instrument("ten-metre-walk-test"), new Recording.NotAble("cannot-stand")))
                .isEqualTo(new ScoreOutcome.NotAble("cannot-stand"));
        assertThat(codes(total("ten-metre-walk-test", 0))).containsExactly("out-of-range:score");
        assertThat(codes(total("timed-up-and-go", 0))).containsExactly("out-of-range:score");
        assertThat(refused("ten-metre-walk-test", new Sheet(Map.of("distance-m", 10.0, "time-s", 0.0))))
                .containsExactly("out-of-range:time-s");
        assertThat(total("box-and-block-test", 0)).isInstanceOf(ScoreOutcome.Scored.class);
    }

    @Test
    void aTotalOfATimedTestHasToBePossible() {
        assertThat(total("ten-metre-walk-test", 1.2)).isInstanceOf(ScoreOutcome.Scored.class);
        assertThat(codes(total("ten-metre-walk-test", 41))).containsExactly("out-of-range:score");
        assertThat(total("timed-up-and-go", 12)).isInstanceOf(ScoreOutcome.Scored.class);
        assertThat(codes(total("timed-up-and-go", 301))).containsExactly("out-of-range:score");
        assertThat(total("six-minute-walk-test", 0)).isInstanceOf(ScoreOutcome.Scored.class);
    }

    @Test
    void aTrialThatCannotBeReadRefusesThemAll() {
        List<Answers> trials = List.of(trial(10, 20), trial(10, 0));

        assertThat(codes(Scorer.score(
                        instrument("ten-metre-walk-test"), new Recording.Trials(trials, TrialChoice.BEST))))
                .containsExactly("out-of-range:time-s");
    }

    @Test
    void partsBesideATotalMayBeLeftOutWithoutAFlag() {
        ScoreResult result = scored("mds-updrs-part-3", new Sheet(Map.of("total", 30.0)));

        assertThat(result.score()).isEqualTo(30);
        assertThat(result.flags()).isEmpty();
        assertThat(refused("mds-updrs-part-3", new Sheet(Map.of("part1", 3.0)))).containsExactly("missing-items:total");
    }

    @Test
    void halfPointsCountWhereTheScaleHasThem() {
        assertThat(scored(
                                "disability-rating-scale",
                                full("disability-rating-scale").set("eye", 0.5))
                        .score())
                .isEqualTo(26.5);
        assertThat(refused("berg-balance-scale", full("berg-balance-scale").set("item1", 0.5)))
                .containsExactly("value-not-allowed:item1");
        assertThat(refused("modified-rankin-scale", new Sheet(Map.of("grade", 2.5))))
                .containsExactly("value-not-allowed:grade");
        assertThat(refused("sara", full("sara").set("gait", 2.5))).containsExactly("value-not-allowed:gait");
    }

    @Test
    void aSpeedBeyondAnyRunnerIsMarked() {
        ScoreResult result = scored("ten-metre-walk-test", new Sheet(Map.of("distance-m", 10.0, "time-s", 2.0)));

        assertThat(result.appliedRules()).containsExactly("implausible");
    }

    @Test
    void aSpeedIsHeldToWhatDistanceAndTimeAllow() {
        for (double possible : new double[] {2.0 / 600, 0.9, 40}) {
            assertThat(Scorer.score(instrument("ten-metre-walk-test"), new Recording.Total(possible)))
                    .isInstanceOf(ScoreOutcome.Scored.class);
        }
        for (double impossible : new double[] {0, 0.0033, 40.1}) {
            assertThat(codes(Scorer.score(instrument("ten-metre-walk-test"), new Recording.Total(impossible))))
                    .containsExactly("out-of-range:score");
        }
    }

    @Test
    void normalReflexesAreNotJudgedWhileTheItemsBeforeAreMissing() {
        Sheet sheet = full("fugl-meyer-upper-extremity").without("a15").without("a18");

        assertThat(refused("fugl-meyer-upper-extremity", sheet)).containsExactly("missing-items:a15,a18");
        assertThat(refused("fugl-meyer-upper-extremity", sheet.set("a16", 1))).containsExactly("missing-items:a15,a18");
    }

    @Test
    void anyOneScaleOfAStretchedInstrumentIsEnoughAndNoneIsTooFew() {
        assertThat(refused("msis-29", new Sheet(Map.of())))
                .containsExactly("missing-items:total,physical-raw,psychological-raw");
        assertThat(scored("msis-29", new Sheet(Map.of("physical-raw", 60.0))).score())
                .isEqualTo(50);
    }

    @Test
    void aTimeNobodyNeedsIsMarkedAndKept() {
        assertThat(scored("timed-up-and-go", new Sheet(Map.of("time-s", 2.9))).appliedRules())
                .containsExactly("implausible");
        assertThat(scored("timed-up-and-go", new Sheet(Map.of("time-s", 3.0))).appliedRules())
                .isEmpty();
        assertThat(scored("timed-up-and-go", new Sheet(Map.of("time-s", 300.0))).appliedRules())
                .isEmpty();
        assertThat(scored("ten-metre-walk-test", new Sheet(Map.of("distance-m", 7.0, "time-s", 2.0)))
                        .appliedRules())
                .isEmpty();
    }

    @Test
    void trialsMakeOneScoreByTheirRule() {
        List<Answers> trials = List.of(trial(10, 20), trial(10, 12.5));

        assertThat(trials(trials, TrialChoice.MEAN)).isCloseTo(0.65, within(1e-9));
        assertThat(trials(trials, TrialChoice.BEST)).isCloseTo(0.8, within(1e-9));
        assertThat(codes(Scorer.score(
                        instrument("ten-metre-walk-test"), new Recording.Trials(List.of(), TrialChoice.MEAN))))
                .containsExactly("no-trials");
    }

    @Test
    void rangeOfMotionIsCappedAtTheReference() {
        Sheet beyond = new Sheet(Map.of("measured-deg", 30.0, "reference-deg", 20.0));

        assertThat(scored("passive-rom-percent", beyond).score()).isEqualTo(100);
        assertThat(refused("passive-rom-percent", beyond.set("reference-deg", 0)))
                .containsExactly("out-of-range:reference-deg");
    }

    @Test
    void aTotalHasToAgreeWithItsParts() {
        assertThat(refused("fim", new Sheet(Map.of("total", 80.0, "motor", 60.0, "cognitive", 21.0))))
                .containsExactly("inconsistent-total:total,motor,cognitive");
        assertThat(scored("fim", new Sheet(Map.of("total", 81.0, "motor", 60.0, "cognitive", 21.0)))
                        .subscores())
                .containsEntry("motor", 60.0);
    }

    @Test
    void thePsychologicalScaleAloneGivesNoPhysicalScore() {
        assertThat(refused("msis-29", new Sheet(Map.of("psychological-raw", 20.0))))
                .containsExactly("missing-items:total");
        assertThat(scored("msis-29", new Sheet(Map.of("physical-raw", 60.0, "psychological-raw", 27.0)))
                        .subscores())
                .containsEntry("physical", 50.0)
                .containsEntry("psychological", 50.0);
    }

    @Test
    void aScoreAtAnEndOfTheScaleIsMarked() {
        assertThat(scored("berg-balance-scale", full("berg-balance-scale")).extreme())
                .contains(ScoreResult.Extreme.AT_BEST_SCORE);
        assertThat(scored("phq-9", full("phq-9")).extreme()).contains(ScoreResult.Extreme.AT_WORST_SCORE);
        assertThat(scored("phq-9", full("phq-9").set("item1", 2)).extreme()).isEmpty();
    }

    @Test
    void anyAnswerAboveZeroOnItemNineCallsForActionWhateverTheTotal() {
        Sheet sheet = new Sheet(Map.of("item9", 1.0));

        assertThat(SafetyAnswers.in(instrument("phq-9"), sheet.toAnswers())).containsExactly("item9");
        assertThat(SafetyAnswers.in(instrument("phq-9"), sheet.set("item9", 0).toAnswers()))
                .isEmpty();
        assertThat(SafetyAnswers.in(instrument("gad-7"), full("gad-7").toAnswers()))
                .isEmpty();
        assertThat(scored("phq-9", full("phq-9")).flags()).containsExactly("safety:item9");
    }

    @ParameterizedTest
    @CsvSource({
        "3, true",
        "' 1 ', true",
        "'0,5', true",
        "1.0, true",
        "0, false",
        "-1, false",
        "three, false",
        "'', false"
    })
    void aNumberSentAsATextCallsForActionAndForNothingElse(String text, boolean calls) {
        var sent = JsonNodeFactory.instance.objectNode().put("item9", text);

        assertThat(SafetyAnswers.in(instrument("phq-9"), SafetyAnswers.read(sent)))
                .hasSize(calls ? 1 : 0);
        assertThat(Answers.from(sent).of("item9")).isEqualTo(new Answer.Unreadable());
    }

    @Test
    void goalsAreNotScoredAsItems() {
        assertThat(refused("goal-attainment-scaling", new Sheet(Map.of("attainment", 1.0))))
                .containsExactly("scored-from-goals");
    }

    private static Answers trial(double metres, double seconds) {
        return new Sheet(Map.of("distance-m", metres, "time-s", seconds)).toAnswers();
    }

    private static double trials(List<Answers> trials, TrialChoice choice) {
        ScoreOutcome outcome = Scorer.score(instrument("ten-metre-walk-test"), new Recording.Trials(trials, choice));
        return ((ScoreOutcome.Scored) outcome).result().score();
    }

    private static ScoreOutcome total(String id, double score) {
        return Scorer.score(instrument(id), new Recording.Total(score));
    }

    private static ScoreResult scored(String id, Sheet sheet) {
        return scored(id, sheet.toAnswers());
    }

    private static ScoreResult scored(String id, Answers answers) {
        return ((ScoreOutcome.Scored) Scorer.score(instrument(id), new Recording.Items(answers))).result();
    }

    private static List<String> refused(String id, Sheet sheet) {
        return refused(id, sheet.toAnswers());
    }

    private static List<String> refused(String id, Answers answers) {
        return codes(Scorer.score(instrument(id), new Recording.Items(answers)));
    }

    private static List<String> codes(ScoreOutcome outcome) {
        return ((ScoreOutcome.Refused) outcome)
                .refusals().stream().map(Refusal::code).toList();
    }

    private static Recording items(Sheet sheet) {
        return new Recording.Items(sheet.toAnswers());
    }

    private static Sheet full(String id) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (Item item : instrument(id).items()) {
            values.put(item.id(), item.max());
        }
        return new Sheet(values);
    }

    private static Instrument instrument(String id) {
        return CATALOGUE.find(id).orElseThrow();
    }

    /** A sheet of numbers to change one by one. */
    private record Sheet(Map<String, Double> values) {

        Sheet set(String item, double value) {
            Map<String, Double> changed = new LinkedHashMap<>(values);
            changed.put(item, value);
            return new Sheet(changed);
        }

        Sheet without(String item) {
            Map<String, Double> changed = new LinkedHashMap<>(values);
            changed.remove(item);
            return new Sheet(changed);
        }

        Map<String, Answer> answers() {
            Map<String, Answer> answers = new LinkedHashMap<>();
            values.forEach((item, value) -> answers.put(item, new Answer.Value(value)));
            return answers;
        }

        Answers toAnswers() {
            return new Answers(answers());
        }
    }
}
