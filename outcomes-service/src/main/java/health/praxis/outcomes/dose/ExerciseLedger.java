package health.praxis.outcomes.dose;

import health.praxis.outcomes.dose.ExerciseWeek.Asked;
import health.praxis.outcomes.homeprogramme.AskedPractice;
import health.praxis.outcomes.instrument.Discipline;
import health.praxis.outcomes.plan.DayRange;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The dose of one person exercise by exercise: what was done, and what the home programme asked for. */
final class ExerciseLedger {

    private record Line(LocalDate monday, DoseSource source, Optional<Discipline> discipline, String exercise)
            implements Comparable<Line> {

        private static final Comparator<Line> ORDER = Comparator.comparing(Line::monday)
                .thenComparing(Line::source)
                .thenComparing(line -> line.discipline().map(Enum::ordinal).orElse(-1))
                .thenComparing(Line::exercise);

        @Override
        public int compareTo(Line other) {
            return ORDER.compare(this, other);
        }
    }

    private record Done(int times, DoseAmount amount) {

        static final Done NOTHING = new Done(0, DoseAmount.NONE);

        Done and(DoseAmount more) {
            return new Done(times + 1, amount.plus(more));
        }
    }

    private final List<PractisedExercise> done;
    private final List<AskedPractice> asked;

    ExerciseLedger(List<PractisedExercise> done, List<AskedPractice> asked) {
        this.done = List.copyOf(done);
        this.asked = List.copyOf(asked);
    }

    /** One line per week, source, discipline and exercise, in that order, up to the week of {@code today}. */
    List<ExerciseWeek> weeks(LocalDate today) {
        Map<Line, Done> lines = new TreeMap<>();
        done.forEach(each -> {
            var line = new Line(PatientDose.mondayOf(each.day()), each.source(), each.discipline(), each.exercise());
            lines.put(line, lines.getOrDefault(line, Done.NOTHING).and(each.amount()));
        });
        Map<Line, Asked> wanted = wanted(today);
        wanted.keySet().forEach(line -> lines.putIfAbsent(line, Done.NOTHING));
        return lines.entrySet().stream()
                .map(entry -> {
                    Line line = entry.getKey();
                    return new ExerciseWeek(
                            line.monday(),
                            line.discipline(),
                            line.source(),
                            line.exercise(),
                            Optional.ofNullable(wanted.get(line)),
                            entry.getValue().times(),
                            entry.getValue().amount());
                })
                .toList();
    }

    private Map<Line, Asked> wanted(LocalDate today) {
        Map<Line, Asked> wanted = new TreeMap<>();
        for (AskedPractice each : asked) {
            DayRange known = each.days().until(today.plusDays(1));
            if (known.isNotEmpty()) {
                PatientDose.mondayOf(known.from())
                        .datesUntil(known.until(), Period.ofWeeks(1))
                        .forEach(monday -> {
                            double times = each.times(new DayRange(monday, monday.plusWeeks(1)));
                            wanted.merge(
                                    new Line(monday, DoseSource.HOME, Optional.empty(), each.exercise()),
                                    new Asked(times, new DoseAmount(each.minutes(), each.repetitions()).times(times)),
                                    Asked::plus);
                        });
            }
        }
        return wanted;
    }
}
