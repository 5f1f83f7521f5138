package health.praxis.standalone.process;

import java.util.function.Consumer;

/** Something to do before a process starts or once it answers; must be safe to do again at the next start. */
@FunctionalInterface
public interface Step {

    /** Nothing to do. */
    Step NONE = note -> {};

    /**
     * @param note tells the person at the terminal about work that takes long
     * @throws CannotRun when the process cannot be used, with the remedy
     */
    void run(Consumer<String> note) throws Exception;
}
