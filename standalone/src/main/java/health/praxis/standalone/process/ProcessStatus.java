package health.praxis.standalone.process;

import java.util.OptionalLong;

/**
 * One line of {@code status}.
 *
 * @param pid empty when nothing runs
 * @param residentKibibytes memory of the process and its children, empty where the system does not tell
 */
public record ProcessStatus(String name, State state, int port, OptionalLong pid, OptionalLong residentKibibytes) {

    /** Where a process stands. */
    public enum State {
        /** Runs and does its work. */
        READY,
        /** Runs and does not answer yet, or no more. */
        NOT_READY,
        /** Was started and ended without being asked to. */
        DIED,
        /** Was never started, or was stopped. */
        STOPPED
    }
}
