package health.praxis.patient.clinic;

import java.util.UUID;

/**
 * A room of a location.
 *
 * @param capacity how many people are treated there at once, 1 to 100
 */
public record Room(UUID id, String name, int capacity) {}
