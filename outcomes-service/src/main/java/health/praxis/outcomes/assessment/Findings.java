package health.praxis.outcomes.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What was found: exactly one of the four.
 *
 * @param items answers by item id: a number, {@code {"right": n, "left": n}}, {@code "UN"} for untestable, or null
 * @param total the finished score
 * @param trials several raw trials of one test
 * @param notAble the person could not do it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Findings(JsonNode items, Double total, Trials trials, NotAble notAble) {

    public Findings {
        items = items == null || items.isNull() ? null : items;
    }

    /** @param each the answers of each trial, by item id */
    public record Trials(
            @NotNull Choice choice,
            @NotEmpty @Size(max = 20) List<@NotNull JsonNode> each) {}

    /** Which of several trials makes the score; it has to stay the same from visit to visit. */
    public enum Choice {
        @JsonProperty("mean")
        MEAN,
        @JsonProperty("best")
        BEST
    }

    /** @param reason in words, for the record; never published */
    public record NotAble(@NotBlank @Size(max = 500) String reason) {}

    boolean isOne() {
        return Stream.of(items, total, trials, notAble).filter(Objects::nonNull).count() == 1;
    }
}
