/**
 * A fact and its event commit together or not at all: {@link Outbox} writes the event into the same transaction, the
 * relay publishes it in order per key and deletes it once the broker has it. An event may be published twice (a crash
 * between the broker's word and the delete), never lost and never out of order for one key.
 */
package health.praxis.platform.outbox;
