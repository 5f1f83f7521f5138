package health.praxis.session.homepractice;

import health.praxis.platform.request.Representation;
import health.praxis.session.safety.Instruction;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A practice as clients see it.
 *
 * @param source by whose word it is on record
 * @param reportedBy that person, as the identity provider knows them
 * @param minutes of all items together
 * @param repetitions of all items together
 * @param correctionReason why it was corrected, or null
 * @param instructions what to do now, one for each red flag it raised
 */
public record HomePracticeResponse(
        UUID id,
        long version,
        UUID patientId,
        Practice practice,
        int minutes,
        int repetitions,
        PracticeSource source,
        String reportedBy,
        String correctionReason,
        Instant recordedAt,
        Instant changedAt,
        List<Instruction> instructions)
        implements Representation {

    static HomePracticeResponse from(HomePractice record, List<Instruction> instructions) {
        return new HomePracticeResponse(
                record.id(),
                record.version(),
                record.patientId(),
                record.practice(),
                record.practice().minutes(),
                record.practice().repetitions(),
                record.source(),
                record.reportedBy(),
                record.correctionReason(),
                record.recordedAt(),
                record.changedAt(),
                instructions);
    }
}
