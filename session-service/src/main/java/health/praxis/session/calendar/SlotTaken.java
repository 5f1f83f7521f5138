package health.praxis.session.calendar;

import health.praxis.platform.persistence.ConstraintProblem;
import health.praxis.platform.problem.DomainProblem;
import health.praxis.platform.problem.ProblemType;
import health.praxis.platform.problem.Violation;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;

/** A patient, practitioner or room has another session at that time; all that are taken are named by their kind. */
public class SlotTaken extends DomainProblem {

    private static final long serialVersionUID = 1L;
    private static final ProblemType TYPE =
            new ProblemType("slot-taken", "Somebody or something has another session at that time.", 409);

    SlotTaken(Collection<PartyKind> taken) {
        super(
                TYPE,
                "Choose another time, or another of what is taken.",
                taken.stream().distinct().sorted().map(SlotTaken::violation).toList());
    }

    private static Violation violation(PartyKind kind) {
        return switch (kind) {
            case PATIENT ->
                Violation.at("/participants", "patient-taken", "A patient has another session at that time.");
            case PRACTITIONER ->
                Violation.at("/practitionerIds", "practitioner-taken", "A therapist has another session at that time.");
            case ROOM -> Violation.at("/roomId", "room-taken", "The room is used by another session at that time.");
        };
    }

    /** The database's word for a patient. */
    @Singleton
    static final class PatientConstraint implements ConstraintProblem {

        @Override
        public String name() {
            return "patient_is_free";
        }

        @Override
        public DomainProblem problem() {
            return new SlotTaken(List.of(PartyKind.PATIENT));
        }
    }

    /** The database's word for a practitioner. */
    @Singleton
    static final class PractitionerConstraint implements ConstraintProblem {

        @Override
        public String name() {
            return "practitioner_is_free";
        }

        @Override
        public DomainProblem problem() {
            return new SlotTaken(List.of(PartyKind.PRACTITIONER));
        }
    }

    /** The database's word for a room. */
    @Singleton
    static final class RoomConstraint implements ConstraintProblem {

        @Override
        public String name() {
            return "room_is_free";
        }

        @Override
        public DomainProblem problem() {
            return new SlotTaken(List.of(PartyKind.ROOM));
        }
    }
}
