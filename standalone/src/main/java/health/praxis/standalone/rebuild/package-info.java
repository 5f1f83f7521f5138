/**
 * {@code ./praxis rebuild outcomes}: asks a running service to build its read models again from the streams, and waits. The
 * service does the work; whether the terminal stays open makes no difference to it.
 */
package health.praxis.standalone.rebuild;
