package health.praxis.outcomes.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class AnswersTest {

    @Test
    void readsEveryKindOfAnswer() throws JsonProcessingException {
        Answers answers = Answers.from(new ObjectMapper().readTree("""
            {"a": 1.5, "b": {"right": 1, "left": 2}, "c": "UN", "d": null, "e": "NT", "f": "many",
             "g": {"right": 1, "left": null}, "h": {"right": 1}, "i": [1], "j": {"right": 1, "left": "x"}, "k": {}, "l": {"right": 1, "up": 1}}
            """));

        assertThat(answers.of("a")).isEqualTo(new Answer.Value(1.5));
        assertThat(answers.of("b")).isEqualTo(new Answer.BothSides(1, 2));
        assertThat(answers.of("c")).isInstanceOf(Answer.Untestable.class);
        assertThat(answers.of("d")).isInstanceOf(Answer.Unanswered.class);
        assertThat(answers.of("e")).isInstanceOf(Answer.Unanswered.class);
        assertThat(answers.of("f")).isInstanceOf(Answer.Unreadable.class);
        assertThat(answers.of("g")).isInstanceOf(Answer.Unanswered.class);
        assertThat(answers.of("h")).isInstanceOf(Answer.Unanswered.class);
        assertThat(answers.of("i")).isInstanceOf(Answer.Unreadable.class);
        assertThat(answers.of("j")).isInstanceOf(Answer.Unreadable.class);
        assertThat(answers.of("k")).isInstanceOf(Answer.Unreadable.class);
        assertThat(answers.of("l")).isInstanceOf(Answer.Unreadable.class);
        assertThat(answers.of("never asked")).isInstanceOf(Answer.Unanswered.class);
    }

    @Test
    void readsTheAshworthGradeBetweenOneAndTwo() throws JsonProcessingException {
        Answers answers = Answers.from(new ObjectMapper().readTree("""
            {"grade": "1+", "step": "1+", "time-s": "1+"}
            """));

        assertThat(answers.of("grade")).isEqualTo(new Answer.Value(1.5));
        assertThat(answers.of("step")).isInstanceOf(Answer.Unreadable.class);
        assertThat(answers.of("time-s")).isInstanceOf(Answer.Unreadable.class);
    }
}
