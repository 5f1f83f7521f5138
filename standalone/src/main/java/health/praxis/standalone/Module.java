package health.praxis.standalone;

import health.praxis.standalone.process.CannotRun;
import health.praxis.standalone.process.ProcessSpec;
import health.praxis.standalone.process.Readiness;
import health.praxis.standalone.process.StopSignal;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A program of the product itself, as the build packages it. */
enum Module {
    PATIENT_SERVICE(Port.PATIENT, Database.PATIENT, 256),
    THERAPY_PLAN_SERVICE(Port.THERAPY_PLAN, Database.THERAPY_PLAN, 192),
    SESSION_SERVICE(Port.SESSION, Database.SESSION, 192),
    OUTCOMES_SERVICE(Port.OUTCOMES, Database.OUTCOMES, 192),
    GATEWAY(Port.GATEWAY, null, 192);

    private final Port port;
    private final Optional<Database> database;
    private final int heapMebibytes;

    Module(Port port, Database database, int heapMebibytes) {
        this.port = port;
        this.database = Optional.ofNullable(database);
        this.heapMebibytes = heapMebibytes;
    }

    String processName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    ProcessSpec spec(Installation installation) {
        var jar = installation.project().resolve(processName()).resolve("target/quarkus-app/quarkus-run.jar");
        return new ProcessSpec(
                processName(),
                List.of(port.listener(installation.ports())),
                database.isPresent() ? Set.of(PostgresProcess.NAME, KafkaProcess.NAME) : Set.of(),
                _ -> {
                    if (!Files.exists(jar)) {
                        throw new CannotRun(processName() + " is not built (" + jar + "): run ./mvnw package.");
                    }
                },
                new JavaCommand(installation, processName(), heapMebibytes).jar(jar.toString()),
                environment(installation),
                installation.home().root(),
                Readiness.http(installation.ports().http(port).resolve("/q/health/ready")),
                _ -> {},
                StopSignal.TERM,
                1);
    }

    private Map<String, String> environment(Installation installation) {
        var ports = installation.ports();
        var secrets = installation.secrets();
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(port)));
        environment.put("PRAXIS_KAFKA", installation.kafka());
        environment.put("PRAXIS_OIDC_URL", installation.realm());
        environment.put("PRAXIS_OIDC_ISSUER", installation.realm());
        environment.put("PRAXIS_CURSOR_KEY", secrets.cursorKey());
        environment.put("PRAXIS_PATIENT_URL", ports.http(Port.PATIENT).toString());
        environment.put("PRAXIS_THERAPY_PLAN_URL", ports.http(Port.THERAPY_PLAN).toString());
        environment.put("PRAXIS_SESSION_URL", ports.http(Port.SESSION).toString());
        environment.put("PRAXIS_OUTCOMES_URL", ports.http(Port.OUTCOMES).toString());
        database.ifPresent(own -> {
            environment.put("PRAXIS_DATABASE_URL", installation.postgres().url(own.prefix()));
            for (var role : Database.Role.values()) {
                environment.put("PRAXIS_DATABASE_" + role.name() + "_PASSWORD", secrets.of(own, role));
            }
        });
        return environment;
    }
}
