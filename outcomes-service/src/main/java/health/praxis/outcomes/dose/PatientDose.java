package health.praxis.outcomes.dose;

import health.praxis.outcomes.instrument.Discipline;
import health.praxis.outcomes.plan.PrescribedSpan;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Everything prescribed and delivered to one person.
 *
 * <p>The planned dose is what the prescriptions ask for, whether it was booked or not; the delivered dose is what the
 * sessions report, whatever plan they name. Practice at home belongs to no discipline and is never mixed with either.
 */
public final class PatientDose {

    private final List<PrescribedSpan> prescribed;
    private final List<SessionDose> sessions;
    private final List<HomeDose> home;

    PatientDose(List<PrescribedSpan> prescribed, List<SessionDose> sessions, List<HomeDose> home) {
        this.prescribed = List.copyOf(prescribed);
        this.sessions = List.copyOf(sessions);
        this.home = List.copyOf(home);
    }

    /** Planned and delivered in these disciplines. */
    public DoseSummary summary(DateSpan span, Set<Discipline> disciplines) {
        return against(sessions, prescribed, span, disciplines);
    }

    /** Practised at home in the span. */
    public DoseAmount atHome(DateSpan span) {
        return home.stream()
                .filter(each -> span.contains(each.day()))
                .map(HomeDose::delivered)
                .reduce(DoseAmount.NONE, DoseAmount::plus);
    }

    /** Each week in which something was prescribed or delivered, up to the week of {@code today}. */
    List<PlanWeek> weeks(LocalDate today) {
        List<PlanWeek> weeks = new ArrayList<>();
        for (LocalDate monday : mondays(today)) {
            DateSpan week = new DateSpan(monday, monday.plusDays(6));
            for (Discipline discipline : Discipline.values()) {
                weeks.addAll(week(week, discipline));
            }
        }
        return List.copyOf(weeks);
    }

    List<HomeWeek> homeWeeks() {
        Map<IsoWeek, DoseAmount> weeks = new TreeMap<>();
        home.forEach(each -> weeks.merge(IsoWeek.of(each.day()), each.delivered(), DoseAmount::plus));
        return weeks.entrySet().stream()
                .map(entry -> new HomeWeek(entry.getKey(), entry.getValue()))
                .toList();
    }

    private List<PlanWeek> week(DateSpan week, Discipline discipline) {
        List<PrescribedSpan> asked = prescribed.stream()
                .filter(span -> span.discipline() == discipline && overlaps(span, week))
                .toList();
        Map<Optional<UUID>, List<SessionDose>> byPlan = new LinkedHashMap<>();
        asked.forEach(span -> byPlan.computeIfAbsent(Optional.of(span.planId()), _ -> new ArrayList<>()));
        Optional<UUID> onlyPlan =
                byPlan.size() == 1 ? byPlan.keySet().iterator().next() : Optional.empty();
        sessions.stream()
                .filter(session -> session.discipline() == discipline && week.contains(session.day()))
                .forEach(session -> byPlan.computeIfAbsent(session.planId().or(() -> onlyPlan), _ -> new ArrayList<>())
                        .add(session));
        return byPlan.entrySet().stream()
                .map(entry -> planWeek(entry.getKey(), discipline, week, asked, entry.getValue()))
                .toList();
    }

    private static PlanWeek planWeek(
            Optional<UUID> plan,
            Discipline discipline,
            DateSpan week,
            List<PrescribedSpan> asked,
            List<SessionDose> held) {
        List<PrescribedSpan> ofPlan = asked.stream()
                .filter(span -> plan.filter(span.planId()::equals).isPresent())
                .toList();
        Set<Discipline> only = Set.of(discipline);
        return new PlanWeek(
                plan,
                discipline,
                IsoWeek.of(week.from()),
                against(held, ofPlan, week, only),
                throughout(ofPlan, week),
                ledger(held).workRest(week, only),
                held.stream().map(SessionDose::session).toList());
    }

    /** The least that is asked for on any day of the week, as the amount of seven such days. */
    private static DoseAmount throughout(List<PrescribedSpan> asked, DateSpan week) {
        return week.from()
                .datesUntil(week.to().plusDays(1))
                .map(day -> asked.stream()
                        .filter(span -> span.covers(day))
                        .map(PatientDose::perWeek)
                        .reduce(DoseAmount.NONE, DoseAmount::plus))
                .reduce(DoseAmount::least)
                .orElse(DoseAmount.NONE);
    }

    private static DoseAmount perWeek(PrescribedSpan span) {
        return new DoseAmount(span.minutesPerWeek(), span.repetitionsPerWeek());
    }

    private static DoseSummary against(
            List<SessionDose> held, List<PrescribedSpan> asked, DateSpan span, Set<Discipline> disciplines) {
        List<PrescribedDose> doses = asked.stream()
                .map(each ->
                        new PrescribedDose(each.discipline(), perWeek(each), each.from(), Optional.of(each.until())))
                .toList();
        return ledger(held).against(doses, span, disciplines);
    }

    private static DoseLedger ledger(List<SessionDose> held) {
        return new DoseLedger(held.stream().map(SessionDose::entry).toList());
    }

    private List<LocalDate> mondays(LocalDate today) {
        Optional<LocalDate> first = Stream.concat(
                        prescribed.stream().map(PrescribedSpan::from),
                        sessions.stream().map(SessionDose::day))
                .min(Comparator.naturalOrder());
        Optional<LocalDate> last = Stream.concat(
                        prescribed.stream().map(span -> span.until().minusDays(1)),
                        sessions.stream().map(SessionDose::day))
                .max(Comparator.naturalOrder())
                .map(day -> day.isAfter(today) ? today : day);
        if (first.isEmpty() || first.get().isAfter(last.orElseThrow())) {
            return List.of();
        }
        return mondayOf(first.get())
                .datesUntil(last.get().plusDays(1), Period.ofWeeks(1))
                .toList();
    }

    static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static boolean overlaps(PrescribedSpan span, DateSpan week) {
        return !span.from().isAfter(week.to()) && span.until().isAfter(week.from());
    }
}
