package health.praxis.outcomes.progress;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.outcomes.progress.Confounder.Kind;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ExplanationsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);

    private static Confounder happened(Kind kind, LocalDate day, int id) {
        return new Confounder(kind, day, new UUID(0, id));
    }

    private static List<Confounder> explaining(String judged, Confounder... told) {
        return Explanations.of(judged, List.of(told), List.of(), ZoneOffset.UTC);
    }

    @Test
    void lowMoodDoesNotExplainAScoreOfMood() {
        var mood = happened(Kind.LOW_MOOD, DAY, 1);
        var fever = happened(Kind.INFECTION, DAY, 2);

        assertThat(explaining("phq-9", mood, fever)).containsExactly(fever);
        assertThat(explaining("berg-balance-scale", mood, fever)).containsExactly(fever, mood);
    }

    @Test
    void standInTheOrderOfDaysThenKindsThenRecords() {
        var first = happened(Kind.LOW_MOOD, DAY, 9);
        var relapse = happened(Kind.RELAPSE, DAY.plusDays(1), 8);
        var fever = happened(Kind.INFECTION, DAY.plusDays(1), 6);
        var chest = happened(Kind.INFECTION, DAY.plusDays(1), 7);

        assertThat(explaining("berg-balance-scale", chest, relapse, fever, first))
                .containsExactly(first, relapse, fever, chest);
    }
}
