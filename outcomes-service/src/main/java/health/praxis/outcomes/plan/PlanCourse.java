package health.praxis.outcomes.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A plan over time.
 *
 * @param revisions ascending
 * @param pauses in the order they began; only the last may still last
 * @param endedOn first day after the plan, or null while it is in force
 * @param closedGoals goals that are no longer pursued
 */
record PlanCourse(List<PlanRevision> revisions, List<PlanPause> pauses, LocalDate endedOn, Set<UUID> closedGoals) {

    static final PlanCourse NOT_BEGUN = new PlanCourse(List.of(), List.of(), null, Set.of());

    PlanCourse {
        revisions = List.copyOf(revisions);
        pauses = List.copyOf(pauses);
        closedGoals = Set.copyOf(closedGoals);
    }

    PlanCourse with(PlanRevision revision) {
        List<PlanRevision> all = Stream.concat(
                        revisions.stream().filter(each -> each.revision() != revision.revision()), Stream.of(revision))
                .sorted(Comparator.comparingInt(PlanRevision::revision))
                .toList();
        return new PlanCourse(all, pauses, endedOn, closedGoals);
    }

    PlanCourse pausedFrom(LocalDate day) {
        return isPaused() ? this : new PlanCourse(revisions, plus(new PlanPause(day, null)), endedOn, closedGoals);
    }

    PlanCourse resumedOn(LocalDate day) {
        if (!isPaused()) {
            return this;
        }
        List<PlanPause> ended = new ArrayList<>(pauses);
        ended.set(pauses.size() - 1, new PlanPause(pauses.getLast().from(), day));
        return new PlanCourse(revisions, ended, endedOn, closedGoals);
    }

    PlanCourse endedOn(LocalDate day) {
        return new PlanCourse(revisions, pauses, day, closedGoals);
    }

    PlanCourse without(UUID goal) {
        Set<UUID> closed =
                Set.copyOf(Stream.concat(closedGoals.stream(), Stream.of(goal)).toList());
        return new PlanCourse(revisions, pauses, endedOn, closed);
    }

    boolean isInForce() {
        return !revisions.isEmpty() && endedOn == null;
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
    LocalDate beganOn() {
        PlanRevision first = revisions.getFirst();
        return first.prescriptions().stream()
                .map(PlannedPrescription::startsOn)
                .min(Comparator.naturalOrder())
                .orElse(first.madeOn());
    }

    /** Everything prescribed, cut where a revision, a pause or the end cut it. */
    List<PrescribedSpan> prescribed(UUID planId) {
        List<PrescribedSpan> spans = new ArrayList<>();
        for (int i = 0; i < revisions.size(); i++) {
            LocalDate from = i == 0 ? LocalDate.MIN : revisions.get(i).madeOn();
            LocalDate until = i + 1 < revisions.size() ? revisions.get(i + 1).madeOn() : LocalDate.MAX;
            LocalDate end = endedOn == null ? until : earlier(until, endedOn);
            for (PlannedPrescription each : revisions.get(i).prescriptions()) {
                PrescribedSpan whole = new PrescribedSpan(
                        planId,
                        each.discipline(),
                        each.sessionsPerWeek() * each.minutesPerSession(),
                        each.sessionsPerWeek() * each.repetitionsPerSession(),
                        later(each.startsOn(), from),
                        earlier(each.endsBefore(), end));
                spans.addAll(cutByPauses(whole));
            }
        }
        return List.copyOf(spans);
    }

    private List<PrescribedSpan> cutByPauses(PrescribedSpan whole) {
        List<PrescribedSpan> parts = new ArrayList<>();
        LocalDate from = whole.from();
        for (PlanPause pause : pauses) {
            parts.add(part(whole, from, earlier(whole.until(), pause.from())));
            from = later(from, pause.until() == null ? LocalDate.MAX : pause.until());
        }
        parts.add(part(whole, from, whole.until()));
        return parts.stream().filter(part -> part.from().isBefore(part.until())).toList();
    }

    private static PrescribedSpan part(PrescribedSpan whole, LocalDate from, LocalDate until) {
        return new PrescribedSpan(
                whole.planId(), whole.discipline(), whole.minutesPerWeek(), whole.repetitionsPerWeek(), from, until);
    }

    private boolean isPaused() {
        return !pauses.isEmpty() && pauses.getLast().until() == null;
    }

    private List<PlanPause> plus(PlanPause pause) {
        return Stream.concat(pauses.stream(), Stream.of(pause)).toList();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
