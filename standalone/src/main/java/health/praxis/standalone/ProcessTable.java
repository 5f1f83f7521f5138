package health.praxis.standalone;

import health.praxis.standalone.process.ProcessSpec;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Every process of the system, each behind those it needs. */
final class ProcessTable {

    private ProcessTable() {}

    static List<ProcessSpec> of(Installation installation) {
        var infrastructure = Stream.of(
                new PostgresProcess(installation).spec(),
                new KafkaProcess(installation).spec(),
                new KeycloakProcess(installation).spec());
        var modules = Arrays.stream(Module.values()).map(module -> module.spec(installation));
        return Stream.concat(infrastructure, modules).toList();
    }
}
