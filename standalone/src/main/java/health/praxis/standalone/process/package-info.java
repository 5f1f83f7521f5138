/**
 * Starts, watches and stops a set of local processes that outlive the command that started them. Knows nothing of what
 * the processes do: each is described by a {@link health.praxis.standalone.process.ProcessSpec}. A process is known again
 * by its id and its start time, so a reused id is never stopped by mistake.
 */
package health.praxis.standalone.process;
