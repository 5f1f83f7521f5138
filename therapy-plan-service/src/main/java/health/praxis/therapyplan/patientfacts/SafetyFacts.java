package health.praxis.therapyplan.patientfacts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What decides about safety, as its owner says it at this moment. Fields that this service does not need are ignored.
 *
 * @param status life of the record, like {@code active} or {@code archived}
 * @param deceased true once the death is on record
 * @param conditions what the person is treated for, resolved ones included
 * @param precautions those in force today
 * @param consents those in force today
 * @param episodes all episodes of care
 * @param timeZone the clinic's zone, or null when the owner has none
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SafetyFacts(
        UUID patientId,
        String status,
        boolean deceased,
        List<Condition> conditions,
        List<Precaution> precautions,
        List<Consent> consents,
        List<Episode> episodes,
        ZoneId timeZone) {

    private static final String RESOLVED = "resolved";
    private static final String TREATMENT = "treatment";
    private static final String ACTIVE = "active";
    private static final String ARCHIVED = "archived";
    private static final String ENDED = "ended";
    private static final String INTENSIVE = "intensive";

    public SafetyFacts {
        conditions = conditions == null ? List.of() : List.copyOf(conditions);
        precautions = precautions == null ? List.of() : List.copyOf(precautions);
        consents = consents == null ? List.of() : List.copyOf(consents);
        episodes = episodes == null ? List.of() : List.copyOf(episodes);
    }

    /** These facts where nothing that was read since speaks against them, and what was read where it does. */
    SafetyFacts facing(TreatmentObstacles read) {
        return new SafetyFacts(
                patientId,
                read.archived() ? ARCHIVED : status,
                deceased || read.deceased(),
                conditions,
                Stream.concat(precautions.stream(), read.precautions().stream().map(Precaution::new))
                        .toList(),
                consents.stream()
                        .filter(consent -> !read.withdrawnConsents().contains(consent.id()))
                        .toList(),
                episodes.stream()
                        .map(episode -> read.endedEpisodes().contains(episode.id()) ? episode.ended() : episode)
                        .toList(),
                timeZone);
    }

    public boolean isArchived() {
        return ARCHIVED.equals(status);
    }

    public boolean consentsToTreatment() {
        return consents.stream().anyMatch(consent -> consent.purpose().equals(TREATMENT));
    }

    public Set<String> precautionCodes() {
        return precautions.stream().map(Precaution::precaution).collect(Collectors.toUnmodifiableSet());
    }

    /** True when the condition is on record and has not resolved. */
    public boolean hasCondition(String key) {
        return conditions.stream()
                .anyMatch(
                        condition -> condition.condition().equals(key) && !RESOLVED.equals(condition.clinicalStatus()));
    }

    public boolean isActive(UUID episodeId) {
        return episodes.stream().anyMatch(episode -> episode.id().equals(episodeId) && ACTIVE.equals(episode.status()));
    }

    public boolean knows(UUID episodeId) {
        return episodes.stream().anyMatch(episode -> episode.id().equals(episodeId));
    }

    public boolean isIntensive(UUID episodeId) {
        return episodes.stream()
                .anyMatch(episode -> episode.id().equals(episodeId) && INTENSIVE.equals(episode.programmeType()));
    }

    /** A condition by its key, like {@code stroke}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Condition(String condition, String clinicalStatus) {}

    /** A precaution by its code, like {@code pacemaker}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Precaution(String precaution) {}

    /** A consent by its purpose, like {@code treatment}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Consent(UUID id, String purpose) {}

    /** An episode of care. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Episode(UUID id, String programmeType, String status) {

        Episode ended() {
            return new Episode(id, programmeType, ENDED);
        }
    }
}
