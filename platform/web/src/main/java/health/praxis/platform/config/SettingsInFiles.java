package health.praxis.platform.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Settings that stand in files, as container secrets do: {@code PRAXIS_X_FILE=/run/secrets/x} in the environment stands
 * for {@code PRAXIS_X} with the text of that file, without the line end.
 */
public final class SettingsInFiles implements ConfigSource {

    private static final Pattern NAMES_A_FILE = Pattern.compile("(PRAXIS_[A-Z0-9_]+)_FILE");
    private static final int ABOVE_THE_ENVIRONMENT = 310;

    private final Map<String, String> settings = new HashMap<>();

    public SettingsInFiles() {
        this(System.getenv());
    }

    /** @throws IllegalStateException when a setting is given both ways, or its file cannot be read */
    SettingsInFiles(Map<String, String> environment) {
        environment.forEach((variable, file) -> {
            var name = NAMES_A_FILE.matcher(variable);
            if (!name.matches() || file.isBlank()) {
                return;
            }
            if (!environment.getOrDefault(name.group(1), "").isEmpty()) {
                throw new IllegalStateException(name.group(1) + " and " + variable + " are both set");
            }
            settings.put(name.group(1), text(variable, file));
        });
    }

    private static String text(String variable, String file) {
        try {
            return Files.readString(Path.of(file)).stripTrailing();
        } catch (IOException | InvalidPathException e) {
            throw new IllegalStateException("the file that " + variable + " names cannot be read", e);
        }
    }

    @Override
    public Set<String> getPropertyNames() {
        return settings.keySet();
    }

    @Override
    public String getValue(String name) {
        return settings.get(name);
    }

    @Override
    public String getName() {
        return "files named by PRAXIS_*_FILE";
    }

    @Override
    public int getOrdinal() {
        return ABOVE_THE_ENVIRONMENT;
    }
}
