package health.praxis.session.safety;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules of {@code red-flag-rules.json}: which facts raise which flags. Checked when the service starts. */
@Startup
@Singleton
class RedFlagRules {

    private static final String DATA = "red-flag-rules.json";

    private final Document data;

    RedFlagRules(ObjectMapper json) {
        this.data = load(json);
        var triggers = new HashSet<String>();
        data.rules().forEach(rule -> {
            if (!triggers.add(rule.trigger())) {
                throw new IllegalStateException("two rules are called " + rule.trigger());
            }
        });
    }

    private static Document load(ObjectMapper json) {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(DATA)) {
            return json.readerFor(Document.class)
                    .without(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .readValue(in);
        } catch (IOException e) {
            throw new UncheckedIOException(DATA + " is not readable", e);
        }
    }

    /** The rules that a report meets, in their order; the ones marked otherwise only when no other was met. */
    List<RedFlagRule> metBy(Set<String> facts, Set<String> precautions) {
        var met = met(facts, precautions, false);
        return met.isEmpty() ? met(facts, precautions, true) : met;
    }

    private List<RedFlagRule> met(Set<String> facts, Set<String> precautions, boolean otherwise) {
        return data.rules().stream()
                .filter(rule -> rule.otherwise() == otherwise && rule.isMetBy(facts, precautions))
                .toList();
    }

    /** True when what happened lies so far back that nobody is to be alarmed. */
    boolean isHistoric(Instant occurredAt, Instant now) {
        return Duration.between(occurredAt, now).compareTo(Duration.ofHours(data.historicAfterHours())) > 0;
    }

    /** How long a flag of this severity may wait where the clinic has set nothing. */
    Duration acknowledgeWithin(Severity severity) {
        return Duration.ofMinutes(data.acknowledgeWithinMinutes().get(severity.toString()));
    }

    /** What to do now, by the rule as it is today. */
    String instruction(String trigger, boolean historic) {
        return historic ? data.historicInstruction() : rule(trigger).instruction();
    }

    Clearance clearance(String trigger) {
        return rule(trigger).clearance();
    }

    private RedFlagRule rule(String trigger) {
        return data.rules().stream()
                .filter(rule -> rule.trigger().equals(trigger))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no rule is called " + trigger));
    }

    String version() {
        return data.version();
    }

    /** What every answer with a flag says about itself. */
    String notice() {
        return data.notice();
    }

    Collection<RedFlagRule> all() {
        return data.rules();
    }

    /** The file. */
    private record Document(
            String version,
            int historicAfterHours,
            String historicInstruction,
            String notice,
            Map<String, Long> acknowledgeWithinMinutes,
            List<RedFlagRule> rules) {}
}
