package health.praxis.session.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Takes, moves and releases slots, inside the transaction of the session they belong to. */
@ApplicationScoped
public class Calendar {

    private final OccupancyRepository occupancy;

    Calendar(OccupancyRepository occupancy) {
        this.occupancy = occupancy;
    }

    /**
     * Takes everybody and the room for a session.
     *
     * @throws SlotTaken naming every kind that has another session at that time
     */
    public void take(UUID session, Slot slot, Collection<UUID> patients, Collection<UUID> practitioners) {
        occupy(
                session,
                slot,
                Stream.concat(parties(PartyKind.PATIENT, patients), parties(PartyKind.PRACTITIONER, practitioners))
                        .toList());
    }

    /**
     * Moves a session to another slot; the room may change with it.
     *
     * @throws SlotTaken naming every kind that has another session at that time
     */
    public void move(UUID session, Slot slot) {
        var people = occupancy.partiesOf(session).stream()
                .filter(party -> party.kind() != PartyKind.ROOM)
                .toList();
        occupancy.delete(session);
        occupy(session, slot, people);
    }

    /** Nobody is taken by the session any more. */
    public void release(UUID session) {
        occupancy.cancel(session);
    }

    /** One patient is not taken by the session any more; it goes on for the others. */
    public void release(UUID session, UUID patient) {
        occupancy.cancel(session, new Party(PartyKind.PATIENT, patient));
    }

    /** Who treated the patient last before {@code instant}, or is the next to: whom to turn to about them. */
    public Optional<UUID> practitionerNearest(UUID patient, Instant instant) {
        return occupancy.practitionerNearest(patient, instant);
    }

    private void occupy(UUID session, Slot slot, List<Party> people) {
        var parties = Stream.concat(people.stream(), parties(PartyKind.ROOM, room(slot)))
                .sorted(Party.ORDER)
                .toList();
        parties.forEach(occupancy::hold);
        var taken = occupancy.taken(session, slot, parties);
        if (!taken.isEmpty()) {
            throw new SlotTaken(taken);
        }
        parties.forEach(party -> occupancy.insert(session, slot, party));
    }

    private static List<UUID> room(Slot slot) {
        return slot.roomId() == null ? List.of() : List.of(slot.roomId());
    }

    private static Stream<Party> parties(PartyKind kind, Collection<UUID> ids) {
        return ids.stream().map(id -> new Party(kind, id));
    }
}
