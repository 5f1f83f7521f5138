/**
 * Which measures an episode asks for, by discipline, and which of them are due.
 *
 * <p>What is expected follows from facts alone: the episode, the condition's core sets, the goals' instruments, the
 * disciplines that take part, and the results so far. Only whether it is due depends on the day, in the clinic's zone. Each
 * due measure is told once.
 */
package health.praxis.outcomes.coverage;
