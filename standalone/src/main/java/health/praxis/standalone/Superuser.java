package health.praxis.standalone;

import com.sun.security.auth.module.UnixSystem;
import health.praxis.standalone.process.CannotRun;
import java.io.IOException;
import java.util.List;

/** PostgreSQL refuses to run as root: a user namespace of its own takes the superuser's rights away. */
final class Superuser {

    private Superuser() {}

    /**
     * What to put before a command so that it does not run as root; empty for other users.
     *
     * @throws CannotRun when the caller is root and the machine allows no user namespaces
     */
    static List<String> dropped() {
        if (new UnixSystem().getUid() != 0) {
            return List.of();
        }
        if (!namespacesAllowed()) {
            throw new CannotRun("PostgreSQL refuses to run as root, and this machine does not allow user namespaces"
                    + " (unshare -U): run ./praxis as another user.");
        }
        return List.of("unshare", "-U");
    }

    private static boolean namespacesAllowed() {
        try {
            return new ProcessBuilder("unshare", "-U", "true")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
