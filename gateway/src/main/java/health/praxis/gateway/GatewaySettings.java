package health.praxis.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an operator may set, under {@code praxis.gateway}; the values in force stand in {@code application.properties}.
 *
 * @param services where each service of the route table listens: scheme, host and port only
 * @param auditKeepers services that take down what the gateway refuses, in the order they are asked
 * @param origins web origins whose pages may read the API ({@code https://app.example}); empty lets none
 */
record GatewaySettings(
        Map<String, URI> services,
        Limits limits,
        Deadlines deadlines,
        Breaker breaker,
        Rates rates,
        List<String> auditKeepers,
        Set<String> origins) {

    private static final String PREFIX = "praxis.gateway.";

    GatewaySettings {
        services = Map.copyOf(services);
        auditKeepers = List.copyOf(auditKeepers);
        if (auditKeepers.isEmpty() || !services.keySet().containsAll(auditKeepers)) {
            throw new IllegalArgumentException("the audit is kept by services that have an address");
        }
        origins = Set.copyOf(origins);
    }

    /**
     * Largest sizes let through; what is larger gets 413, 414 or 431.
     *
     * @param body bytes of a request body, for most nouns
     * @param largeBody bytes of a request body, for nouns that take whole files
     * @param uri characters of path and query together
     * @param headers bytes of names and values of all request headers together
     * @param part bytes of one part of a composed read
     * @param connections to one service
     * @param waiting requests that may wait for a connection to one service
     * @param atOnce requests of one caller at the same time, well below the connections to a service; more get 429
     */
    record Limits(
            long body, long largeBody, long uri, long headers, long part, int connections, int waiting, int atOnce) {

        Limits {
            if (atOnce < 1 || atOnce >= connections) {
                throw new IllegalArgumentException("one caller may not take all connections to a service");
            }
        }
    }

    /**
     * Longest waits; a service that is later counts as unreachable.
     *
     * @param connect for a connection to a service
     * @param answer for the head of an answer, from the last byte of the request; also for the next byte of a request
     * @param answerToLargeBody as {@code answer}, for nouns that take whole files
     * @param nextByte for the next byte of an answer
     * @param part for one part of a composed read, whole
     * @param restOfRefusedBody for what a client still sends of a request that was refused
     */
    record Deadlines(
            Duration connect,
            Duration answer,
            Duration answerToLargeBody,
            Duration nextByte,
            Duration part,
            Duration restOfRefusedBody) {}

    /**
     * When a part of composed reads is no longer asked for, because it fails too often.
     *
     * @param calls calls looked at
     * @param failing share of these that must fail, 0 to 1
     * @param pause time until the service is asked again
     */
    record Breaker(int calls, double failing, Duration pause) {}

    /**
     * How often the API may be asked; more gets 429.
     *
     * @param client by one person or program: the client and the subject of the token
     * @param tenant by everyone of one tenant
     * @param address without a valid token, by one address
     * @param auditedStrangers rows of the audit for what is refused without a valid token; beyond, a row counts many
     * @param remembered clients, tenants and addresses that are counted at the same time, each
     */
    record Rates(Rate client, Rate tenant, Rate address, Rate auditedStrangers, long remembered) {}

    /**
     * A bucket of {@code requests}, filled again evenly within {@code window}.
     *
     * @param requests largest number at once; 1 or more
     * @param window whole seconds
     */
    record Rate(long requests, Duration window) {

        Rate {
            if (requests < 1 || window.toSeconds() < 1) {
                throw new IllegalArgumentException("a rate allows a request or more in a second or more");
            }
        }
    }

    /** Reads the settings once, when the gateway starts. */
    @Dependent
    static class Reader {

        @Produces
        @Singleton
        GatewaySettings read(SmallRyeConfig config) {
            return new GatewaySettings(
                    config.getValues(PREFIX + "services", String.class, URI.class),
                    new Limits(
                            bytes(config, "body"),
                            bytes(config, "large-body"),
                            bytes(config, "uri"),
                            bytes(config, "headers"),
                            bytes(config, "part"),
                            config.getValue(PREFIX + "limits.connections", Integer.class),
                            config.getValue(PREFIX + "limits.waiting", Integer.class),
                            config.getValue(PREFIX + "limits.at-once", Integer.class)),
                    new Deadlines(
                            deadline(config, "connect"),
                            deadline(config, "answer"),
                            deadline(config, "answer-to-large-body"),
                            deadline(config, "next-byte"),
                            deadline(config, "part"),
                            deadline(config, "rest-of-refused-body")),
                    new Breaker(
                            config.getValue(PREFIX + "breaker.calls", Integer.class),
                            config.getValue(PREFIX + "breaker.failing", Double.class),
                            config.getValue(PREFIX + "breaker.pause", Duration.class)),
                    new Rates(
                            rate(config, "client"),
                            rate(config, "tenant"),
                            rate(config, "address"),
                            rate(config, "audited-strangers"),
                            config.getValue(PREFIX + "rates.remembered", Long.class)),
                    config.getValues(PREFIX + "audit-keepers", String.class),
                    Set.copyOf(config.getOptionalValues(PREFIX + "cors.origins", String.class)
                            .orElse(List.of())));
        }

        private static Rate rate(SmallRyeConfig config, String whose) {
            String rate = PREFIX + "rates." + whose;
            return new Rate(
                    config.getValue(rate + ".requests", Long.class), config.getValue(rate + ".window", Duration.class));
        }

        private static long bytes(SmallRyeConfig config, String limit) {
            return config.getValue(PREFIX + "limits." + limit, MemorySize.class).asLongValue();
        }

        private static Duration deadline(SmallRyeConfig config, String name) {
            return config.getValue(PREFIX + "deadlines." + name, Duration.class);
        }
    }
}
