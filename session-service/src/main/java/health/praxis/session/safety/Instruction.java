package health.praxis.session.safety;

import java.util.UUID;

/**
 * What to do now about a red flag.
 *
 * @param redFlagId the flag
 * @param trigger what raised it
 * @param severity how grave it is
 * @param text what to do, in plain words
 * @param emergencyNumber the clinic's emergency number, or null when it has set none
 * @param notice what kind of advice this is
 */
public record Instruction(
        UUID redFlagId, String trigger, Severity severity, String text, String emergencyNumber, String notice) {}
