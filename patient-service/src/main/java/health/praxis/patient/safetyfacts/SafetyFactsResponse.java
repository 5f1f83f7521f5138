package health.praxis.patient.safetyfacts;

import health.praxis.patient.condition.ClinicalStatus;
import health.praxis.patient.condition.ConditionKind;
import health.praxis.patient.condition.ConditionResponse;
import health.praxis.patient.condition.OnsetPrecision;
import health.praxis.patient.condition.RecoveryPhase;
import health.praxis.patient.condition.Trajectory;
import health.praxis.patient.consent.ConsentPurpose;
import health.praxis.patient.consent.ConsentResponse;
import health.praxis.patient.episode.CareSetting;
import health.praxis.patient.episode.EpisodeResponse;
import health.praxis.patient.episode.EpisodeStatus;
import health.praxis.patient.episode.ProgrammeType;
import health.praxis.patient.precaution.PrecautionCode;
import health.praxis.patient.precaution.PrecautionResponse;
import health.praxis.patient.registration.PatientStatus;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * The facts of one person at this moment.
 *
 * @param birthDate null when it is not known
 * @param conditions all, resolved ones included
 * @param precautions the open ones
 * @param consents those in force on the clinic's date of today
 * @param episodes all, ended ones included
 * @param emergencyNumber null when the tenant has not set one
 */
public record SafetyFactsResponse(
        UUID patientId,
        PatientStatus status,
        boolean deceased,
        LocalDate birthDate,
        List<ConditionFact> conditions,
        List<PrecautionFact> precautions,
        List<ConsentFact> consents,
        List<EpisodeFact> episodes,
        String emergencyNumber,
        ZoneId timeZone) {

    /** @param recoveryPhase null where there is none */
    public record ConditionFact(
            UUID id,
            ConditionKind condition,
            boolean primary,
            ClinicalStatus clinicalStatus,
            LocalDate onset,
            OnsetPrecision onsetPrecision,
            Trajectory trajectory,
            RecoveryPhase recoveryPhase) {

        static ConditionFact from(ConditionResponse condition) {
            return new ConditionFact(
                    condition.id(),
                    condition.condition(),
                    condition.primary(),
                    condition.clinicalStatus(),
                    condition.onset(),
                    condition.onsetPrecision(),
                    condition.trajectory(),
                    condition.recoveryPhase());
        }
    }

    /** Something to heed. */
    public record PrecautionFact(UUID id, PrecautionCode precaution, LocalDate since) {

        static PrecautionFact from(PrecautionResponse precaution) {
            return new PrecautionFact(precaution.id(), precaution.precaution(), precaution.since());
        }
    }

    /** @param until the last day, or null when it holds until withdrawn */
    public record ConsentFact(UUID id, ConsentPurpose purpose, LocalDate from, LocalDate until) {

        static ConsentFact from(ConsentResponse consent) {
            return new ConsentFact(consent.id(), consent.purpose(), consent.from(), consent.until());
        }
    }

    /** A stretch of treatment. */
    public record EpisodeFact(
            UUID id, ProgrammeType programmeType, CareSetting setting, EpisodeStatus status, LocalDate startedOn) {

        static EpisodeFact from(EpisodeResponse episode) {
            return new EpisodeFact(
                    episode.id(), episode.programmeType(), episode.setting(), episode.status(), episode.startedOn());
        }
    }
}
