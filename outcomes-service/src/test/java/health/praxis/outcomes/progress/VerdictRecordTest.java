package health.praxis.outcomes.progress;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.praxis.outcomes.assessment.MeasuredResult;
import health.praxis.outcomes.assessment.TimePoint;
import health.praxis.outcomes.dose.DoseAmount;
import health.praxis.outcomes.instrument.Condition;
import health.praxis.outcomes.interpretation.Administration;
import health.praxis.outcomes.interpretation.Administration.Circumstance;
import health.praxis.outcomes.interpretation.ThresholdContext;
import health.praxis.outcomes.plan.PlannedGoal;
import health.praxis.outcomes.plan.PursuedGoal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How verdicts are kept: what makes another one, what it tells, and what stays readable. */
class VerdictRecordTest {

    private static final UUID ID = UUID.randomUUID();
    private static final UUID PATIENT = UUID.randomUUID();
    private static final UUID GOAL = UUID.randomUUID();
    private static final Instant FIRST = Instant.parse("2026-05-04T09:00:00Z");
    private static final Instant LATER = FIRST.plus(Duration.ofDays(1));

    private static Classification classification(Story story) {
        return Classification.of(story.verdict(), story.question(), new DoseAmount(30, 0));
    }

    private static Classification noChange() {
        return classification(Story.balance().fortnightly(40, 41));
    }

    private static Classification improving() {
        return classification(Story.balance().fortnightly(40, 45));
    }

    private static Progress begun(Classification first) {
        return Progress.begin(ID, PATIENT, "berg-balance-scale", GOAL, first, FIRST);
    }

    @Test
    void beginsWithItsFirstVerdictAndTellsIt() {
        Progress progress = begun(noChange());
        ProgressEvent.Classified told = progress.classified();
        ProgressResponse shown = progress.response();

        assertThat(told.verdict()).isEqualTo("no-change-yet");
        assertThat(told.previousVerdict()).isNull();
        assertThat(told.eventKey()).isEqualTo(PATIENT.toString());
        assertThat(told.subjectId()).isEqualTo(ID);
        assertThat(told.sequence()).isEqualTo(1);
        assertThat(told.catalogueVersion()).isEqualTo(Story.CATALOGUE.version().version());
        assertThat(shown.version()).isEqualTo(1);
        assertThat(shown.current()).isTrue();
        assertThat(shown.goalId()).isEqualTo(GOAL);
        assertThat(progress.id()).isEqualTo(ID);
        assertThat(progress.patientId()).isEqualTo(PATIENT);
        assertThat(ProgressVersion.of(shown).snapshot()).isEqualTo(shown);
    }

    @Test
    void theSameOfAnotherHandIsAFact() {
        var left = new Administration(Map.of(Circumstance.SIDE, "LEFT"));
        var right = new Administration(Map.of(Circumstance.SIDE, "RIGHT"));
        Progress progress =
                begun(classification(Story.balance().day(0, 45, left).day(28, 40, left)));

        ProgressEvent.Classified told = progress.judge(
                        classification(Story.balance().day(0, 45, right).day(28, 40, right)), LATER)
                .orElseThrow();

        assertThat(told.verdict()).isEqualTo("declined");
        assertThat(progress.response().classifiedAt()).isEqualTo(LATER);
        assertThat(progress.response().measured()).containsExactly(Map.entry("side", "right"));
    }

    @Test
    void namesTheStateAsAssessmentsDo() {
        var on = new Administration(Map.of(Circumstance.MEDICATION_STATE, "ON"));

        assertThat(classification(Story.balance().day(0, 45, on)).measured())
                .containsExactly(Map.entry("medicationState", "on"));
    }

    @Test
    void anotherVerdictIsAFactAndTheSameOneIsNone() {
        Progress progress = begun(noChange());

        assertThat(progress.judge(noChange(), LATER)).isEmpty();
        assertThat(progress.response().version()).isEqualTo(1);
        ProgressEvent.Classified told = progress.judge(improving(), LATER).orElseThrow();

        assertThat(told.verdict()).isEqualTo("improving");
        assertThat(told.previousVerdict()).isEqualTo("no-change-yet");
        assertThat(told.sequence()).isEqualTo(2);
        assertThat(told.occurredAt()).isEqualTo(LATER);
    }

    @Test
    void moreEvidenceForTheSameVerdictIsKeptWithoutAFact() {
        Progress progress = begun(noChange());

        assertThat(progress.judge(
                        classification(Story.balance().fortnightly(40, 41).day(20, 42)), LATER))
                .isEmpty();

        assertThat(progress.response().version()).isEqualTo(2);
        assertThat(progress.response().evidence().assessments()).hasSize(3);
        assertThat(progress.response().classifiedAt()).isEqualTo(FIRST);
        assertThat(progress.response().changedAt()).isEqualTo(LATER);
    }

    @Test
    void theSameVerdictByAnotherReasonConfirmationEditionOrRuleIsAnother() {
        Classification once = classification(Story.balance().fortnightly(45, 40));
        Classification twice = classification(Story.balance().fortnightly(45, 40, 40));
        Classification unable = classification(Story.balance().fortnightly(45).notAble(14));

        assertThat(once.readsLike(once)).isTrue();
        assertThat(once.verdict()).isEqualTo(twice.verdict()).isEqualTo(unable.verdict());
        assertThat(once.readsLike(twice)).isFalse();
        assertThat(once.readsLike(unable)).isFalse();
        assertThat(once.readsLike(noChange())).isFalse();
        assertThat(once.judgedWith())
                .isEqualTo(Story.CATALOGUE.version().version() + "/" + ProgressLadder.RULE_VERSION);
        assertThat(Classification.judgedWith("2", "a")).isEqualTo("2/a");
    }

    @Test
    void isRetiredWhenOtherGoalsSpeakAndComesBack() {
        Progress progress = begun(noChange());
        progress.retire(LATER);
        progress.retire(LATER.plusSeconds(1));

        assertThat(progress.response().current()).isFalse();
        assertThat(progress.response().version()).isEqualTo(2);
        assertThat(progress.response().changedAt()).isEqualTo(LATER);
        assertThat(progress.judge(noChange(), LATER)).isEmpty();
        assertThat(progress.response().current()).isTrue();
        assertThat(progress.response().version()).isEqualTo(3);
    }

    @Test
    void isAboutOneInstrumentAndOneGoal() {
        Progress progress = begun(noChange());

        assertThat(progress.isAbout("berg-balance-scale", GOAL)).isTrue();
        assertThat(progress.isAbout("berg-balance-scale", null)).isFalse();
        assertThat(progress.isAbout("timed-up-and-go", GOAL)).isFalse();
        PlannedGoal goal = new PlannedGoal(GOAL, "improve", null, null);
        assertThat(new ProgressSubject(
                                "berg-balance-scale",
                                Optional.of(new PursuedGoal(goal, LocalDate.EPOCH, Optional.empty())))
                        .goalId())
                .isEqualTo(GOAL);
        assertThat(new ProgressSubject("berg-balance-scale", Optional.empty()).goalId())
                .isNull();
    }

    @Test
    void tellsTheLimitTheSlopeAndTheDoseItRestsOn() {
        Classification improving = improving();

        assertThat(improving.limit().kind()).isEqualTo("mdc");
        assertThat(improving.limit().change()).isEqualTo(5);
        assertThat(improving.limit().evidence()).isNotBlank();
        assertThat(improving.condition()).isEqualTo("parkinsons");
        assertThat(improving.slopePerWeek()).isEqualTo(2.5);
        assertThat(improving.slopeInterval()).isNull();
        assertThat(improving.dose().deliveredShare()).isEqualTo(1);
        assertThat(improving.dose().homeMinutes()).isEqualTo(30);
        assertThat(classification(Story.balance().delivered(1600, 900).fortnightly(40, 41))
                        .dose())
                .satisfies(dose -> {
                    assertThat(dose.deliveredShare()).isEqualTo(0.9);
                    assertThat(dose.plannedMinutes()).isEqualTo(2000);
                    assertThat(dose.deliveredMinutes()).isEqualTo(2500);
                    assertThat(dose.disciplines())
                            .containsExactly(
                                    new Classification.Dose.OfDiscipline("physical", 1000, 1600, 0, 0, 1.6),
                                    new Classification.Dose.OfDiscipline("occupational", 1000, 900, 0, 0, 0.9));
                });
        Classification nothingPlanned =
                classification(Story.balance().fortnightly(40, 41).nothingPlanned());
        assertThat(nothingPlanned.dose().deliveredShare()).isNull();
    }

    @Test
    void oneThatWasKeptBeforeDisciplinesWereToldApartIsStillRead() throws Exception {
        var json = new ObjectMapper().findAndRegisterModules();
        var kept = (ObjectNode) json.valueToTree(improving());
        ((ObjectNode) kept.get("dose")).remove("disciplines");

        var read = json.treeToValue(kept, Classification.class);

        assertThat(read.dose().disciplines()).isEmpty();
        assertThat(read.verdict()).isEqualTo(ProgressStatus.IMPROVING);
    }

    @Test
    void hasAnIntervalFromFivePointsAndNoneBelow() {
        Classification four = classification(Story.balance().fortnightly(40, 41, 40, 42));
        Classification five = classification(Story.balance().fortnightly(40, 41, 40, 42, 41));

        assertThat(four.slopePerWeek()).isNotNull();
        assertThat(four.slopeInterval()).isNull();
        assertThat(five.slopeInterval().lower()).isLessThan(five.slopePerWeek());
        assertThat(five.slopeInterval().upper()).isGreaterThan(five.slopePerWeek());
        assertThat(five.slopeInterval().confidence()).isGreaterThanOrEqualTo(0.95);
        assertThat(five.noInterval()).isNull();
    }

    @Test
    void saysWhyThereIsNoInterval() {
        assertThat(classification(Story.balance().fortnightly(40, 41, 40, 42)).noInterval())
                .isEqualTo("fewer-than-five-points");
        assertThat(classification(Story.balance().fortnightly(40, 41, 40, 42).day(14, 42))
                        .noInterval())
                .isNull();
        assertThat(classification(Story.balance()
                                .fortnightly(40, 41, 40)
                                .day(14, 42)
                                .day(28, 41))
                        .noInterval())
                .isEqualTo("two-at-one-time");
        assertThat(classification(Story.balance().day(0, 40)).noInterval()).isEqualTo("no-slope");
    }

    @Test
    void moodIsLowFromTenPointsOnTheMoodInstrumentAndDoesNotExplainItself() {
        assertThat(LowMood.among(List.of(result("phq-9", 10.0)), "berg-balance-scale", ZoneOffset.UTC))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.kind()).isEqualTo(Confounder.Kind.LOW_MOOD);
                    assertThat(found.day()).isEqualTo(LocalDate.of(2026, 5, 4));
                });
        assertThat(LowMood.among(
                        List.of(result("phq-9", 9.0), result("gad-7", 20.0), result("phq-9", null)),
                        "berg-balance-scale",
                        ZoneOffset.UTC))
                .isEmpty();
        assertThat(LowMood.among(List.of(result("phq-9", 10.0)), "phq-9", ZoneOffset.UTC))
                .isEmpty();
    }

    @Test
    void withoutAConditionThereIsNoContext() {
        assertThat(ThresholdContext.ofScoreWithoutCondition().condition()).isEmpty();
        assertThat(Story.of("berg-balance-scale", Condition.ABI)
                        .fortnightly(40, 50)
                        .status())
                .isEqualTo(ProgressStatus.INSUFFICIENT_DATA);
    }

    private static MeasuredResult result(String instrument, Double score) {
        return new MeasuredResult(
                UUID.randomUUID(),
                instrument,
                FIRST,
                TimePoint.INTERIM,
                Optional.ofNullable(score),
                Administration.plain());
    }
}
