/**
 * Facts of the domain as CloudEvents 1.0. A service writes a {@link DomainEvent}; another reads a {@link ReceivedEvent}
 * and translates it into its own words. Payloads carry ids, codes and numbers only.
 */
package health.praxis.platform.event;
