package health.praxis.standalone;

import health.praxis.standalone.process.Listener;

/** Every port the system listens on, each with the environment variable that changes it. */
enum Port {
    GATEWAY(8080),
    PATIENT(8081),
    THERAPY_PLAN(8082),
    SESSION(8083),
    OUTCOMES(8084),
    KEYCLOAK(8180),
    POSTGRES(15432),
    KAFKA(19092),
    KAFKA_CONTROLLER(19093);

    private final int preset;

    Port(int preset) {
        this.preset = preset;
    }

    int preset() {
        return preset;
    }

    String variable() {
        return "PRAXIS_" + name() + "_PORT";
    }

    Listener listener(Ports ports) {
        return new Listener(ports.of(this), variable());
    }
}
