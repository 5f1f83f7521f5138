package health.praxis.outcomes.dose;

import health.praxis.outcomes.instrument.Discipline;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The dose of one person, computed from what sessions and practice reported. The order of the entries does not matter,
 * an entry given twice counts once, and of two versions of a fact the higher one counts.
 */
public final class DoseLedger {

    private final List<DoseEntry> entries;

    public DoseLedger(Collection<DoseEntry> entries) {
        Map<DoseEntry.Key, DoseEntry> current = new LinkedHashMap<>();
        for (DoseEntry entry : entries) {
            current.merge(entry.key(), entry, (one, other) -> other.version() > one.version() ? other : one);
        }
        this.entries = List.copyOf(current.values());
    }

    /** One line per week, discipline and source, in that order. */
    public List<WeeklyDose> weeks(DateSpan span) {
        record Line(IsoWeek week, Discipline discipline, DoseSource source) {}
        Map<Line, WeeklyDose> lines = new TreeMap<>(
                Comparator.comparing(Line::week).thenComparing(Line::discipline).thenComparing(Line::source));
        for (DoseEntry entry : entries) {
            if (!span.contains(entry.day())) {
                continue;
            }
            Line line = new Line(IsoWeek.of(entry.day()), entry.discipline(), entry.source());
            WeeklyDose dose =
                    new WeeklyDose(line.week(), line.discipline(), line.source(), entry.planned(), entry.delivered());
            lines.merge(
                    line,
                    dose,
                    (one, other) -> new WeeklyDose(
                            one.week(),
                            one.discipline(),
                            one.source(),
                            one.planned().plus(other.planned()),
                            one.delivered().plus(other.delivered())));
        }
        return new ArrayList<>(lines.values());
    }

    /** What the sessions of the span planned and delivered in these disciplines, from every source. */
    public DoseSummary summary(DateSpan span, Set<Discipline> disciplines) {
        return summary(
                span,
                disciplines,
                discipline -> within(span, Set.of(discipline)).map(DoseEntry::planned));
    }

    /** What was delivered in the span against what the prescriptions ask for, booked as sessions or not. */
    public DoseSummary against(Collection<PrescribedDose> prescribed, DateSpan span, Set<Discipline> disciplines) {
        return summary(
                span,
                disciplines,
                discipline -> prescribed.stream()
                        .filter(dose -> dose.discipline() == discipline)
                        .map(dose -> dose.over(span)));
    }

    /** Discipline by discipline: minutes of one are no delivery of another's. */
    private DoseSummary summary(
            DateSpan span, Set<Discipline> disciplines, Function<Discipline, Stream<DoseAmount>> planned) {
        return new DoseSummary(
                span,
                disciplines.stream()
                        .sorted()
                        .map(discipline -> new DisciplineDose(
                                discipline,
                                planned.apply(discipline).reduce(DoseAmount.NONE, DoseAmount::plus),
                                delivered(span, Set.of(discipline))))
                        .toList());
    }

    public WorkRest workRest(DateSpan span, Set<Discipline> disciplines) {
        double rest =
                within(span, disciplines).mapToDouble(DoseEntry::restMinutes).sum();
        return new WorkRest(delivered(span, disciplines).minutes(), rest);
    }

    private DoseAmount delivered(DateSpan span, Set<Discipline> disciplines) {
        return within(span, disciplines).map(DoseEntry::delivered).reduce(DoseAmount.NONE, DoseAmount::plus);
    }

    private Stream<DoseEntry> within(DateSpan span, Set<Discipline> disciplines) {
        return entries.stream()
                .filter(entry -> span.contains(entry.day()))
                .filter(entry -> disciplines.contains(entry.discipline()));
    }
}
