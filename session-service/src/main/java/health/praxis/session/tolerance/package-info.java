/**
 * How a person bears a session: timed samples of effort, energy and pain, and rest breaks, as they were noted. What they
 * amount to (work to rest, minutes over the effort ceiling, trend of energy) is derived from them and never typed in.
 */
package health.praxis.session.tolerance;
