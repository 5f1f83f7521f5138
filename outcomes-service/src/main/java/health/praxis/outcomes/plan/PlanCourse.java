package health.praxis.outcomes.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A plan over time. It keeps instants: which day one falls on is for the clinic's zone to say, whenever that becomes known.
 *
 * @param revisions ascending
 * @param pauses in the order they were told; only the last may still last
 * @param endedAt when the plan ended, or null while it is in force
 * @param closedGoals goals that are no longer pursued
 * @param steps every change, in the order the plan told them
 * @param holds of single prescriptions, in the order they were told
 */
record PlanCourse(
        List<PlanRevision> revisions,
        List<PlanPause> pauses,
        Instant endedAt,
        SortedSet<UUID> closedGoals,
        List<PlanStep> steps,
        List<PrescriptionHold> holds) {

    static final PlanCourse NOT_BEGUN =
            new PlanCourse(List.of(), List.of(), null, new TreeSet<>(), List.of(), List.of());

    PlanCourse {
        revisions = List.copyOf(revisions);
        pauses = List.copyOf(pauses);
        closedGoals = Collections.unmodifiableSortedSet(new TreeSet<>(closedGoals));
        steps = steps == null ? List.of() : List.copyOf(steps);
        holds = holds == null ? List.of() : List.copyOf(holds);
    }

    PlanCourse with(PlanRevision revision) {
        List<PlanRevision> all = Stream.concat(
                        revisions.stream().filter(each -> each.revision() != revision.revision()), Stream.of(revision))
                .sorted(Comparator.comparingInt(PlanRevision::revision))
                .toList();
        return new PlanCourse(all, pauses, endedAt, closedGoals, steps, holds);
    }

    PlanCourse pausedFrom(Instant at) {
        return isPaused()
                ? this
                : new PlanCourse(revisions, plus(pauses, new PlanPause(at, null)), endedAt, closedGoals, steps, holds);
    }

    PlanCourse resumedAt(Instant at) {
        if (!isPaused()) {
            return this;
        }
        List<PlanPause> ended = new ArrayList<>(pauses);
        ended.set(pauses.size() - 1, new PlanPause(pauses.getLast().from(), at));
        return new PlanCourse(revisions, ended, endedAt, closedGoals, steps, holds);
    }

    PlanCourse endedAt(Instant at) {
        return new PlanCourse(revisions, pauses, at, closedGoals, steps, holds);
    }

    PlanCourse without(UUID goal) {
        SortedSet<UUID> closed = new TreeSet<>(closedGoals);
        closed.add(goal);
        return new PlanCourse(revisions, pauses, endedAt, closed, steps, holds);
    }

    PlanCourse held(UUID prescription, Instant at) {
        return holds.stream().anyMatch(hold -> isOpen(hold, prescription))
                ? this
                : holding(plus(holds, new PrescriptionHold(prescription, at, null)));
    }

    PlanCourse goesOn(UUID prescription, Instant at) {
        return holding(holds.stream()
                .map(hold -> isOpen(hold, prescription) ? hold.endedAt(at) : hold)
                .toList());
    }

    private PlanCourse holding(List<PrescriptionHold> changed) {
        return new PlanCourse(revisions, pauses, endedAt, closedGoals, steps, changed);
    }

    private static boolean isOpen(PrescriptionHold hold, UUID prescription) {
        return hold.isOpen() && hold.prescriptionId().equals(prescription);
    }

    PlanCourse after(PlanStep step) {
        return new PlanCourse(revisions, pauses, endedAt, closedGoals, plus(steps, step), holds);
    }

    boolean isInForce() {
        return !revisions.isEmpty() && endedAt == null;
    }

    EpisodePlan.State state() {
        if (endedAt != null) {
            return EpisodePlan.State.OVER;
        }
        return isPaused() ? EpisodePlan.State.ON_HOLD : EpisodePlan.State.RUNNING;
    }

    /** The goals of the latest revision that are still pursued. */
    List<PlannedGoal> goals() {
        return revisions.isEmpty()
                ? List.of()
                : revisions.getLast().goals().stream()
                        .filter(goal -> !closedGoals.contains(goal.goalId()))
                        .toList();
    }

    /** The first day of any prescription of the first revision, or the day it was made. */
    LocalDate beganOn(ZoneId zone) {
        PlanRevision first = revisions.getFirst();
        return first.prescriptions().stream()
                .map(PlannedPrescription::startsOn)
                .min(Comparator.naturalOrder())
                .orElseGet(() -> first.madeOn(zone));
    }

    /** The day the plan began, or that of the later revision that first carried the goal. */
    LocalDate pursuedFrom(UUID goalId, ZoneId zone) {
        return revisions.stream()
                .filter(revision -> revision.carries(goalId))
                .findFirst()
                .filter(revision -> !revision.equals(revisions.getFirst()))
                .map(revision -> revision.madeOn(zone))
                .orElseGet(() -> beganOn(zone));
    }

    /** Everything prescribed, cut where a revision, a pause or the end cut it. */
    List<PrescribedSpan> prescribed(UUID planId, ZoneId zone) {
        List<PrescribedSpan> spans = new ArrayList<>();
        for (int i = 0; i < revisions.size(); i++) {
            LocalDate from = i == 0 ? LocalDate.MIN : revisions.get(i).madeOn(zone);
            LocalDate until = i + 1 < revisions.size() ? revisions.get(i + 1).madeOn(zone) : LocalDate.MAX;
            for (PlannedPrescription each : revisions.get(i).prescriptions()) {
                PrescribedSpan whole = PrescribedSpan.of(planId, each);
                running(new DayRange(later(whole.from(), from), earlier(whole.until(), until)), zone).stream()
                        .flatMap(days -> withoutHolds(days, each.prescriptionId(), zone).stream())
                        .map(days -> whole.within(days.from(), days.until()))
                        .forEach(spans::add);
            }
        }
        return List.copyOf(spans);
    }

    /** The parts of {@code whole} in which the plan was neither on hold nor over. */
    List<DayRange> running(DayRange whole, ZoneId zone) {
        LocalDate end = endedAt == null ? LocalDate.MAX : dayOf(endedAt, zone).plusDays(1);
        return without(whole.until(end), pauses.stream(), zone);
    }

    /** The days on which the prescription itself was not held. */
    private List<DayRange> withoutHolds(DayRange days, UUID prescription, ZoneId zone) {
        return without(
                days,
                holds.stream()
                        .filter(hold -> hold.prescriptionId().equals(prescription))
                        .map(hold -> new PlanPause(hold.from(), hold.until())),
                zone);
    }

    private static List<DayRange> without(DayRange whole, Stream<PlanPause> pauses, ZoneId zone) {
        List<DayRange> parts = List.of(whole);
        for (DayRange paused : pauses.map(pause -> pause.days(zone)).toList()) {
            parts = parts.stream()
                    .flatMap(part -> part.without(paused).stream())
                    .toList();
        }
        return parts.stream().filter(DayRange::isNotEmpty).toList();
    }

    private boolean isPaused() {
        return !pauses.isEmpty() && pauses.getLast().until() == null;
    }

    private static <T> List<T> plus(List<T> list, T last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }

    private static LocalDate dayOf(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
