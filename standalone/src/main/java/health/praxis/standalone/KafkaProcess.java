package health.praxis.standalone;

import health.praxis.standalone.process.ProcessSpec;
import health.praxis.standalone.process.Readiness;
import health.praxis.standalone.process.Step;
import health.praxis.standalone.process.StopSignal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Kafka in a JVM of its own, with the product's topics. */
record KafkaProcess(Installation installation) {

    static final String NAME = "kafka";

    ProcessSpec spec() {
        var topics = new Topics(installation.kafka());
        var listener = Port.KAFKA.listener(installation.ports());
        var controller = Port.KAFKA_CONTROLLER.listener(installation.ports());
        var jvm = new JavaCommand(installation, NAME, 256)
                .with(List.of("-Djava.util.logging.manager=org.jboss.logmanager.LogManager"));
        return new ProcessSpec(
                NAME,
                List.of(listener, controller),
                Set.of(),
                Step.NONE,
                jvm.mainClass(
                        System.getProperty("java.class.path"),
                        KafkaNode.class.getName(),
                        installation.home().data(NAME).toString(),
                        Integer.toString(listener.port()),
                        Integer.toString(controller.port())),
                Map.of(),
                installation.home().root(),
                Readiness.listening(listener.port(), topics::isReady),
                _ -> topics.createMissing(),
                StopSignal.TERM,
                1);
    }
}
