package health.praxis.session.delivery;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The patients a session was booked for, and who of them is expected or came. All lists are in a stable order. */
final class Attendance {

    private final Set<Participant> participants;

    private Attendance(Set<Participant> participants) {
        this.participants = participants;
    }

    /** Over the session's own set: what changes here changes there. */
    static Attendance over(Set<Participant> participants) {
        return new Attendance(participants);
    }

    /** These patients did not come. Returns those who are newly absent. */
    List<Participant> absent(Set<UUID> patients, AbsenceReason reason) {
        return replace(patients, participant -> participant.absent(reason));
    }

    /** This patient is not expected any more. Returns the place given up, if there was one. */
    List<Participant> giveUp(UUID patient, CancellationReason reason) {
        return replace(Set.of(patient), participant -> participant.cancelled(reason));
    }

    private List<Participant> replace(Set<UUID> patients, UnaryOperator<Participant> change) {
        var changed = present().stream()
                .filter(participant -> patients.contains(participant.patientId()))
                .toList();
        changed.forEach(participant -> {
            participants.remove(participant);
            participants.add(change.apply(participant));
        });
        return changed;
    }

    /** The patients who came, or are expected. */
    List<Participant> present() {
        return sorted(Participant::isPresent);
    }

    /** The patients whose place was not given up, whether they came or not. */
    List<Participant> booked() {
        return sorted(participant -> participant.cancellation() == null);
    }

    /** All patients it was ever booked for. */
    List<Participant> all() {
        return sorted(participant -> true);
    }

    List<UUID> patients() {
        return all().stream().map(Participant::patientId).toList();
    }

    private List<Participant> sorted(Predicate<Participant> wanted) {
        return participants.stream()
                .filter(wanted)
                .sorted(Comparator.comparing(Participant::patientId))
                .toList();
    }
}
