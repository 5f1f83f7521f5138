package health.praxis.session.delivery;

import health.praxis.platform.persistence.Occurrence;
import health.praxis.platform.problem.RuleRefused;
import health.praxis.platform.problem.Violation;
import health.praxis.session.tolerance.PainQuality;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The rules that the record of a finished session keeps, when it ends and when it is amended. */
final class CoursePolicy {

    private static final Duration LONGEST = Duration.ofHours(24);

    private final List<UUID> present;
    private final Instant startedAt;
    private final Instant endedAt;
    private final SessionCourse course;
    private final StopReason stopped;
    private final Instant now;

    private CoursePolicy(Attendance attendance, Delivery delivery, Instant now) {
        this.present = attendance.present().stream().map(Participant::patientId).toList();
        this.startedAt = delivery.startedAt();
        this.endedAt = delivery.endedAt();
        this.course = delivery.course();
        this.stopped = delivery.stopReason();
        this.now = now;
    }

    /** @throws RuleRefused naming every broken rule */
    static void check(Attendance attendance, Delivery delivery, Instant now) {
        var policy = new CoursePolicy(attendance, delivery, now);
        var broken = Stream.of(
                        policy.startNotAhead(),
                        policy.endNotAhead(),
                        policy.endAfterStart(),
                        policy.notTooLong(),
                        policy.activityOrReason(),
                        policy.patientsOfTheSession(),
                        policy.minutesFit(),
                        policy.samplesWithinTheSession(),
                        policy.sharpPainStopsAnActivity(),
                        policy.stoppedWhenItMust())
                .flatMap(Optional::stream)
                .toList();
        RuleRefused.ifAny(broken, "The session's record breaks");
    }

    private Optional<Violation> startNotAhead() {
        return when(
                startedAt.isAfter(now.plus(Occurrence.CLOCK_SKEW)),
                Violation.at("/startedAt", "occurred-in-the-future", "This lies more than five minutes ahead."));
    }

    private Optional<Violation> endNotAhead() {
        return when(
                endedAt.isAfter(now.plus(Occurrence.CLOCK_SKEW)),
                Violation.at("/endedAt", "occurred-in-the-future", "This lies more than five minutes ahead."));
    }

    private Optional<Violation> endAfterStart() {
        return when(
                !endedAt.isAfter(startedAt),
                Violation.at("/endedAt", "ended-before-start", "A session ends after its start."));
    }

    private Optional<Violation> notTooLong() {
        return when(
                Duration.between(startedAt, endedAt).compareTo(LONGEST) > 0,
                Violation.at("/endedAt", "session-too-long", "A session lasts at most a day; check the dates."));
    }

    private Optional<Violation> activityOrReason() {
        return when(
                stopped == null && course.activities().isEmpty() == (course.noActivityReason() == null),
                Violation.at(
                        "/activities",
                        "activity-or-reason-needed",
                        "A completed session has an activity, or a noActivityReason and no activity."));
    }

    private Optional<Violation> patientsOfTheSession() {
        var named = Stream.of(
                        course.activities().stream().map(Activity::patientId),
                        course.samples().stream().map(sample -> sample.patientId()),
                        course.restBreaks().stream().map(rest -> rest.patientId()))
                .flatMap(ids -> ids);
        return when(
                named.anyMatch(patient -> patient == null || !present.contains(patient)),
                Violation.ofRule(
                        "not-a-patient-of-this-session",
                        "Name for each activity, sample and break a patient who took part."));
    }

    private Optional<Violation> minutesFit() {
        long lasted = Math.max(0, Duration.between(startedAt, endedAt).toMinutes());
        boolean tooMany = present.stream()
                .anyMatch(patient -> course.activitiesOf(patient).stream()
                                .mapToInt(Activity::activeMinutes)
                                .sum()
                        > lasted);
        return when(
                tooMany,
                Violation.at(
                        "/activities",
                        "more-minutes-than-the-session",
                        "A patient's active minutes are at most the session's " + lasted + " minutes."));
    }

    private Optional<Violation> samplesWithinTheSession() {
        var times = Stream.concat(
                course.samples().stream().map(sample -> sample.at()),
                course.restBreaks().stream().map(rest -> rest.startedAt()));
        return when(
                times.anyMatch(at -> at.isBefore(startedAt) || at.isAfter(endedAt)),
                Violation.ofRule(
                        "sample-outside-the-session", "Samples and breaks lie between the session's start and end."));
    }

    private Optional<Violation> sharpPainStopsAnActivity() {
        boolean wentOn = present.stream()
                .anyMatch(patient -> course.samplesOf(patient).stream()
                                .anyMatch(sample -> sample.painQuality() == PainQuality.SHARP)
                        && course.activitiesOf(patient).stream().noneMatch(activity -> activity.stopped() != null));
        return when(
                wentOn && !course.activities().isEmpty(),
                Violation.at(
                        "/activities",
                        "sharp-pain-stops-an-activity",
                        "After sharp pain, say which activity was stopped."));
    }

    private Optional<Violation> stoppedWhenItMust() {
        return when(
                stopped == null && course.mustStop(),
                Violation.ofRule(
                        "session-must-stop",
                        "A vital sign has passed a stop limit: the session is stopped early, not completed."));
    }

    private static Optional<Violation> when(boolean broken, Violation violation) {
        return broken ? Optional.of(violation) : Optional.empty();
    }
}
