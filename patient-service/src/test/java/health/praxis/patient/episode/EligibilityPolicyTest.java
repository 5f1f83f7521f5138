package health.praxis.patient.episode;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.patient.condition.ClinicalStatus;
import health.praxis.patient.condition.ConditionKind;
import health.praxis.patient.condition.ConditionResponse;
import health.praxis.patient.condition.Trajectory;
import health.praxis.platform.problem.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EligibilityPolicyTest {

    private static final LocalDate BIRTH = LocalDate.parse("2010-06-15");
    private static final ConditionResponse CHILDHOOD = diagnosed("2015-01-01", ClinicalStatus.ACTIVE);

    private static ConditionResponse diagnosed(String on, ClinicalStatus status) {
        return new ConditionResponse(
                UUID.randomUUID(),
                1,
                UUID.randomUUID(),
                ConditionKind.CP,
                List.of(),
                null,
                null,
                LocalDate.parse(on),
                null,
                null,
                status,
                null,
                true,
                Trajectory.STABLE,
                false,
                null,
                Instant.EPOCH,
                Instant.EPOCH);
    }

    private static EligibilityPolicy.Person living(ConditionResponse... conditions) {
        return new EligibilityPolicy.Person(true, false, Optional.of(BIRTH), List.of(conditions));
    }

    private static List<String> codes(List<Violation> refusals) {
        return refusals.stream().map(Violation::code).toList();
    }

    private static List<String> paediatric(EligibilityPolicy.Person person, String startsOn) {
        return codes(EligibilityPolicy.refusals(person, ProgrammeType.PAEDIATRIC, LocalDate.parse(startsOn), 18));
    }

    @Test
    void takesWhoLivesAndHasSomethingToTreat() {
        assertThat(EligibilityPolicy.refusals(living(CHILDHOOD))).isEmpty();
        assertThat(EligibilityPolicy.refusals(living(diagnosed("2015-01-01", ClinicalStatus.REMISSION))))
                .isEmpty();
    }

    @Test
    void namesEveryReasonAtOnce() {
        var person = new EligibilityPolicy.Person(
                false, true, Optional.of(BIRTH), List.of(diagnosed("2015-01-01", ClinicalStatus.RESOLVED)));
        assertThat(codes(EligibilityPolicy.refusals(person)))
                .containsExactly("patient-not-active", "deceased", "only-resolved-conditions");
        assertThat(codes(EligibilityPolicy.refusals(living()))).containsExactly("no-neurological-condition");
    }

    @Test
    void endsPaediatricCareOnTheBirthdayOfTransition() {
        assertThat(paediatric(living(CHILDHOOD), "2028-06-14")).isEmpty();
        assertThat(paediatric(living(CHILDHOOD), "2028-06-15")).containsExactly("past-transition-age");
        assertThat(EligibilityPolicy.refusals(
                        living(CHILDHOOD), ProgrammeType.PAEDIATRIC, LocalDate.parse("2031-06-14"), 21))
                .isEmpty();
        assertThat(EligibilityPolicy.refusals(
                        living(CHILDHOOD), ProgrammeType.INTENSIVE, LocalDate.parse("2050-01-01"), 18))
                .isEmpty();
    }

    @Test
    void needsADiagnosisInChildhoodForPaediatricCare() {
        assertThat(EligibilityPolicy.refusals(
                        living(diagnosed("2028-06-14", ClinicalStatus.ACTIVE)),
                        ProgrammeType.PAEDIATRIC,
                        LocalDate.parse("2029-01-01"),
                        21))
                .isEmpty();
        assertThat(codes(EligibilityPolicy.refusals(
                        living(diagnosed("2028-06-15", ClinicalStatus.ACTIVE)),
                        ProgrammeType.PAEDIATRIC,
                        LocalDate.parse("2029-01-01"),
                        21)))
                .containsExactly("not-diagnosed-in-childhood");
    }

    @Test
    void needsADateOfBirthForPaediatricCare() {
        var person = new EligibilityPolicy.Person(true, false, Optional.empty(), List.of(CHILDHOOD));
        assertThat(paediatric(person, "2026-01-01")).containsExactly("birth-date-unknown");
    }
}
