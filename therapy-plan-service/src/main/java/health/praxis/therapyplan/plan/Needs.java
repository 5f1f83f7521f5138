package health.praxis.therapyplan.plan;

import jakarta.validation.Valid;

/**
 * What the person needs. An area that nobody has looked at yet is null.
 *
 * @param physical movement, strength, balance, fine hand use, speech as a movement
 * @param mental memory, attention, problem solving, language
 * @param emotional mood, stress, confidence
 */
public record Needs(
        @Valid Need physical, @Valid Need mental, @Valid Need emotional) {

    static final Needs NONE_STATED = new Needs(null, null, null);
}
