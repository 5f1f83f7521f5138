package health.praxis.therapyplan.prescription;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How treatment is done, each technique with its own parameters; in JSON told apart by {@code kind}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Technique.Conventional.class, name = "conventional"),
    @JsonSubTypes.Type(value = Technique.ConstraintInduced.class, name = "constraint-induced"),
    @JsonSubTypes.Type(value = Technique.Stimulation.class, name = "stimulation"),
    @JsonSubTypes.Type(value = Technique.Robotic.class, name = "robotic"),
    @JsonSubTypes.Type(value = Technique.VirtualReality.class, name = "virtual-reality")
})
@Schema(
        oneOf = {
            Technique.Conventional.class,
            Technique.ConstraintInduced.class,
            Technique.Stimulation.class,
            Technique.Robotic.class,
            Technique.VirtualReality.class
        },
        discriminatorProperty = "kind",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "conventional", schema = Technique.Conventional.class),
            @DiscriminatorMapping(value = "constraint-induced", schema = Technique.ConstraintInduced.class),
            @DiscriminatorMapping(value = "stimulation", schema = Technique.Stimulation.class),
            @DiscriminatorMapping(value = "robotic", schema = Technique.Robotic.class),
            @DiscriminatorMapping(value = "virtual-reality", schema = Technique.VirtualReality.class)
        })
public sealed interface Technique {

    /** Hands-on and task-oriented treatment without a special technique. */
    record Conventional() implements Technique {}

    /**
     * The less affected arm is restrained so that the other one works.
     *
     * @param affectedSide the side that works
     * @param restraintHoursPerDay 0.5 to 16 hours
     */
    record ConstraintInduced(
            @NotNull BodySide affectedSide,
            @NotNull @DecimalMin("0.5") @Max(16) BigDecimal restraintHoursPerDay) implements Technique {}

    /**
     * Electrical or magnetic stimulation.
     *
     * @param site where on the body, in plain words
     * @param intensityMilliampere current of electrical stimulation, above 0 to 200 mA, or null for magnetic
     * @param intensityPercentOfThreshold percent of the motor threshold, 1 to 200, or null for electrical
     * @param minutes per session, 1 to 120
     */
    record Stimulation(
            @NotNull StimulationModality modality,
            @NotBlank @Size(max = 200) String site,
            @DecimalMin("0.1") @Max(200) BigDecimal intensityMilliampere,
            @Min(1) @Max(200) Integer intensityPercentOfThreshold,
            @NotNull @Min(1) @Max(120) Integer minutes)
            implements Technique {}

    /**
     * Training with a robot.
     *
     * @param assistancePercent how much of the movement the robot does, 0 to 100
     */
    record Robotic(
            @NotNull RoboticDevice device,
            @NotNull @Min(0) @Max(100) Integer assistancePercent) implements Technique {}

    /**
     * Training in virtual reality.
     *
     * @param title the programme used
     * @param level its difficulty, 1 to 20
     */
    record VirtualReality(
            @NotBlank @Size(max = 200) String title,
            @NotNull @Min(1) @Max(20) Integer level) implements Technique {}
}
