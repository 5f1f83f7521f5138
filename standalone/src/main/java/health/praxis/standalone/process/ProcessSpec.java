package health.praxis.standalone.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One process of the system.
 *
 * @param name how it is called on the command line and in file names
 * @param listeners its ports; the first is the one shown
 * @param after names of the processes that must be ready before it starts
 * @param preparation done before each start
 * @param command program and arguments
 * @param environment variables set on top of the caller's own
 * @param directory where it runs
 * @param readiness whether it can do its work
 * @param completion done each time it has become ready, before the processes after it start
 * @param stopSignal asks it to end
 * @param attempts how often it is started when it ends at once; more than 1 for a process that may meet the remains of a
 *     killed predecessor that are just being cleared
 */
public record ProcessSpec(
        String name,
        List<Listener> listeners,
        Set<String> after,
        Step preparation,
        List<String> command,
        Map<String, String> environment,
        Path directory,
        Readiness readiness,
        Step completion,
        StopSignal stopSignal,
        int attempts) {

    public ProcessSpec {
        listeners = List.copyOf(listeners);
        after = Set.copyOf(after);
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        if (listeners.isEmpty()) {
            throw new IllegalArgumentException(name + " has no port");
        }
    }

    int port() {
        return listeners.getFirst().port();
    }
}
