package health.praxis.standalone.process;

/** The signal that asks a process to end by itself. */
public enum StopSignal {
    TERM,
    INT
}
