package health.praxis.session.homepractice;

import health.praxis.platform.request.Representation;
import health.praxis.session.safety.Instruction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A practice as clients see it.
 *
 * @param minutes of all items together
 * @param repetitions of all items together
 * @param source by whose word it is on record
 * @param reportedBy that person, as the identity provider knows them
 * @param correctionReason why it was corrected, or null
 * @param instructions what to do now, one for each red flag it raised
 */
public record HomePracticeResponse(
        UUID id,
        long version,
        UUID patientId,
        UUID homeProgrammeId,
        LocalDate practisedOn,
        List<PractisedItem> items,
        int minutes,
        int repetitions,
        Integer effort,
        Integer pain,
        Boolean feltSafe,
        String comment,
        PracticeSource source,
        String reportedBy,
        String correctionReason,
        Instant recordedAt,
        Instant changedAt,
        List<Instruction> instructions)
        implements Representation {

    static HomePracticeResponse from(HomePractice record, List<Instruction> instructions) {
        var practice = record.practice();
        return new HomePracticeResponse(
                record.id(),
                record.version(),
                record.patientId(),
                practice.homeProgrammeId(),
                practice.practisedOn(),
                practice.items(),
                practice.minutes(),
                practice.repetitions(),
                practice.effort(),
                practice.pain(),
                practice.feltSafe(),
                practice.comment(),
                record.source(),
                record.reportedBy(),
                record.correctionReason(),
                record.recordedAt(),
                record.changedAt(),
                instructions);
    }

    /** True when this is what the request puts on record. */
    boolean isWhatWasSent(LogHomePracticeRequest request) {
        var practice = new Practice(homeProgrammeId, practisedOn, items, effort, pain, feltSafe, comment);
        return patientId.equals(request.patientId()) && practice.equals(request.practice());
    }

    @Override
    public boolean mayBeKept() {
        return instructions.isEmpty();
    }
}
