package health.praxis.outcomes.adherence;

import health.praxis.outcomes.clinic.ClinicReadModel;
import health.praxis.outcomes.delivery.DeliveredSession;
import health.praxis.outcomes.delivery.HomePractice;
import health.praxis.outcomes.delivery.HomePracticeReadModel;
import health.praxis.outcomes.delivery.PractisedItem;
import health.praxis.outcomes.delivery.ScheduleReadModel;
import health.praxis.outcomes.delivery.SessionPlace;
import health.praxis.outcomes.delivery.SessionReadModel;
import health.praxis.outcomes.homeprogramme.AskedPractice;
import health.praxis.outcomes.homeprogramme.HomeProgrammeReadModel;
import health.praxis.outcomes.patientcontext.People;
import health.praxis.outcomes.plan.DayRange;
import health.praxis.outcomes.plan.PlanReadModel;
import health.praxis.outcomes.plan.PrescribedSpan;
import health.praxis.platform.access.RecordPart;
import health.praxis.platform.problem.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells the adherence of a person, of one plan or of all. */
@ApplicationScoped
public class AdherenceService {

    private final ScheduleReadModel schedule;
    private final SessionReadModel sessions;
    private final HomePracticeReadModel practice;
    private final HomeProgrammeReadModel programmes;
    private final PlanReadModel plans;
    private final ClinicReadModel clinics;
    private final People people;
    private final Clock clock;

    AdherenceService(
            ScheduleReadModel schedule,
            SessionReadModel sessions,
            HomePracticeReadModel practice,
            HomeProgrammeReadModel programmes,
            PlanReadModel plans,
            ClinicReadModel clinics,
            People people,
            Clock clock) {
        this.schedule = schedule;
        this.sessions = sessions;
        this.practice = practice;
        this.programmes = programmes;
        this.plans = plans;
        this.clinics = clinics;
        this.people = people;
        this.clock = clock;
    }

    /**
     * @param planId null for all plans, and for sessions that belong to none
     * @throws NotFound when the caller may not see the person's sessions and practice, or nothing has been read about them
     */
    AdherenceResponse of(UUID patientId, UUID planId) {
        people.requireVisible(patientId, RecordPart.SESSIONS);
        Instant now = clock.instant();
        ZoneId zone = clinics.current().zone();
        LocalDate today = LocalDate.ofInstant(now, zone);
        List<PrescribedSpan> prescribed = plans.prescribed(patientId).stream()
                .filter(span -> isMeant(span.planId(), planId))
                .toList();
        List<AskedPractice> asked = programmes.asked(patientId).stream()
                .filter(each -> isMeant(each.planId(), planId))
                .toList();
        List<DeliveredSession> delivered = sessions.ofPatient(patientId).stream()
                .filter(session -> isMeant(session.planId().orElse(null), planId))
                .toList();
        List<HeldSession> held = delivered.stream()
                .map(session -> held(session, prescribed, zone))
                .toList();
        List<ReportedPractice> reported = reported(patientId, planId, asked);
        List<BookedSession> booked = booked(patientId, planId, delivered);
        if (booked.isEmpty() && held.isEmpty() && reported.isEmpty() && !people.isKnown(patientId)) {
            throw new NotFound("patient", patientId);
        }
        return new AdherenceResponse(
                patientId,
                planId,
                now,
                Arrays.stream(SessionPlace.values())
                        .map(place -> Attendance.of(place, booked, now))
                        .toList(),
                Arrays.stream(SessionPlace.values())
                        .map(place -> Completion.of(place, held))
                        .toList(),
                HomeAdherence.of(asked, reported, today),
                gaps(prescribed, asked, held, reported, today),
                AdherenceResponse.NOTICE);
    }

    private List<BookedSession> booked(UUID patientId, UUID planId, List<DeliveredSession> delivered) {
        Set<UUID> tookPlace = delivered.stream().map(DeliveredSession::id).collect(Collectors.toUnmodifiableSet());
        return schedule.ofPatient(patientId).stream()
                .filter(session -> isMeant(session.planId().orElse(null), planId))
                .map(session -> new BookedSession(
                        session.id(),
                        session.place(),
                        session.endsAt(),
                        session.fate(),
                        session.reason(),
                        tookPlace.contains(session.id())))
                .toList();
    }

    private static HeldSession held(DeliveredSession session, List<PrescribedSpan> prescribed, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(session.startedAt(), zone);
        OptionalDouble minutes = prescribed.stream()
                .filter(span -> span.covers(day))
                .filter(span ->
                        session.discipline().filter(span.discipline()::equals).isPresent())
                .filter(span -> session.planId().map(span.planId()::equals).orElse(true))
                .mapToDouble(PrescribedSpan::minutesPerSession)
                .max();
        return new HeldSession(day, session.place(), session.activeMinutes(), minutes, session.stopReason());
    }

    /** Reports that name a programme of the plan, or none at all. */
    private List<ReportedPractice> reported(UUID patientId, UUID planId, List<AskedPractice> asked) {
        Set<UUID> ofPlan = asked.stream().map(AskedPractice::programmeId).collect(Collectors.toUnmodifiableSet());
        return practice.ofPatient(patientId).stream()
                .filter(report -> planId == null
                        || report.homeProgrammeId().map(ofPlan::contains).orElse(true))
                .map(AdherenceService::reported)
                .toList();
    }

    private static ReportedPractice reported(HomePractice report) {
        return new ReportedPractice(
                report.practisedOn(),
                report.toldBy(),
                report.items().stream()
                        .map(PractisedItem::itemId)
                        .filter(Objects::nonNull)
                        .toList(),
                report.minutes(),
                report.repetitions());
    }

    private static List<LongestGap> gaps(
            List<PrescribedSpan> prescribed,
            List<AskedPractice> asked,
            List<HeldSession> held,
            List<ReportedPractice> reported,
            LocalDate today) {
        List<DayRange> sessionDays = prescribed.stream()
                .map(span -> new DayRange(span.from(), span.until()))
                .toList();
        List<DayRange> homeDays = asked.stream().map(AskedPractice::days).toList();
        Set<LocalDate> inSessions = held.stream().map(HeldSession::day).collect(Collectors.toUnmodifiableSet());
        Set<LocalDate> atHome = reported.stream().map(ReportedPractice::day).collect(Collectors.toUnmodifiableSet());
        return List.of(
                LongestGap.of("sessions", sessionDays, inSessions, today),
                LongestGap.of("home-practice", homeDays, atHome, today),
                LongestGap.of(
                        "any",
                        Stream.concat(sessionDays.stream(), homeDays.stream()).toList(),
                        Stream.concat(inSessions.stream(), atHome.stream()).collect(Collectors.toUnmodifiableSet()),
                        today));
    }

    private static boolean isMeant(UUID ofPlan, UUID asked) {
        return Optional.ofNullable(asked).map(plan -> plan.equals(ofPlan)).orElse(true);
    }
}
