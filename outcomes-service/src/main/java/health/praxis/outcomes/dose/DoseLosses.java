package health.praxis.outcomes.dose;

import health.praxis.outcomes.adherence.Absence;
import health.praxis.outcomes.clinic.ClinicReadModel;
import health.praxis.outcomes.delivery.DeliveredSession;
import health.praxis.outcomes.delivery.PerformedActivity;
import health.praxis.outcomes.delivery.ScheduleReadModel;
import health.praxis.outcomes.delivery.ScheduledSession;
import health.praxis.outcomes.delivery.SessionReadModel;
import health.praxis.outcomes.plan.PlanReadModel;
import health.praxis.outcomes.plan.PrescribedSpan;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Finds where the missing dose of a week went, from the calendar and from the sessions that were held; counted in the unit
 * that is short.
 */
@ApplicationScoped
class DoseLosses {

    private final PlanReadModel plans;
    private final ScheduleReadModel schedule;
    private final SessionReadModel sessions;
    private final ClinicReadModel clinics;

    DoseLosses(PlanReadModel plans, ScheduleReadModel schedule, SessionReadModel sessions, ClinicReadModel clinics) {
        this.plans = plans;
        this.schedule = schedule;
        this.sessions = sessions;
        this.clinics = clinics;
    }

    /** The reason behind most of what is missing; {@code NOT_BOOKED} where nothing else is known. */
    LossReason mostIn(UUID patientId, UUID planId, PlanWeek week) {
        DoseUnit unit = week.shortest();
        ZoneId zone = clinics.current().zone();
        DateSpan days = week.dose().span();
        List<PrescribedSpan> asked = plans.prescribed(patientId).stream()
                .filter(span -> span.planId().equals(planId) && span.discipline() == week.discipline())
                .toList();
        List<DeliveredSession> held = sessions.ofPatient(patientId).stream()
                .filter(session -> week.sessions().contains(session.id()))
                .toList();
        Set<UUID> tookPlace = held.stream().map(DeliveredSession::id).collect(Collectors.toUnmodifiableSet());
        List<ScheduledSession> lost = schedule.ofPatient(patientId).stream()
                .filter(booking -> booking.planId().filter(planId::equals).isPresent())
                .filter(booking ->
                        booking.discipline().filter(week.discipline()::equals).isPresent())
                .filter(booking -> days.contains(day(booking.startsAt(), zone)) && !tookPlace.contains(booking.id()))
                .toList();
        Map<LossReason, Double> losses = new EnumMap<>(LossReason.class);
        lost.forEach(booking -> reason(booking)
                .ifPresent(reason -> losses.merge(
                        reason, unit.of(most(askedOn(day(booking.startsAt(), zone), asked))), Double::sum)));
        double missing = unit.of(week.dose().planned()) - unit.of(week.dose().delivered());
        inSessions(held, asked, unit, missing, zone)
                .forEach((reason, amount) -> losses.merge(reason, amount, Double::sum));
        double known = losses.values().stream().mapToDouble(Double::doubleValue).sum();
        losses.merge(LossReason.NOT_BOOKED, Math.max(0, missing - known), Double::sum);
        return most(losses);
    }

    /** What the sessions fell short of what was asked of each: together no more than is missing in the week. */
    private static Map<LossReason, Double> inSessions(
            List<DeliveredSession> held, List<PrescribedSpan> asked, DoseUnit unit, double missing, ZoneId zone) {
        Map<LossReason, Double> losses = new EnumMap<>(LossReason.class);
        for (DeliveredSession session : held) {
            List<PrescribedSpan> its = askedOf(session, askedOn(day(session.startedAt(), zone), asked));
            inSession(session, most(its), unit).forEach((reason, amount) -> losses.merge(reason, amount, Double::sum));
        }
        double together =
                losses.values().stream().mapToDouble(Double::doubleValue).sum();
        double counted = together > missing ? Math.max(0, missing) / together : 1;
        losses.replaceAll((_, amount) -> amount * counted);
        return losses;
    }

    /**
     * Which of a day's prescriptions a session was given by: those it names, else those in whose units it was counted, as gait
     * without repetitions is no arm training with too few.
     */
    private static List<PrescribedSpan> askedOf(DeliveredSession session, List<PrescribedSpan> ofDay) {
        Set<UUID> named = session.activities().stream()
                .map(PerformedActivity::prescriptionId)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
        List<PrescribedSpan> meant = ofDay.stream()
                .filter(span -> named.contains(span.prescriptionId()))
                .toList();
        if (!meant.isEmpty()) {
            return meant;
        }
        List<PrescribedSpan> alike = ofDay.stream()
                .filter(span -> span.repetitionsPerSession() > 0 == session.repetitions() > 0)
                .toList();
        return alike.isEmpty() ? ofDay : alike;
    }

    /** Repetitions that went with the minutes a session was shorter are lost to those; the others to themselves. */
    private static Map<LossReason, Double> inSession(DeliveredSession session, DoseAmount asked, DoseUnit unit) {
        DoseAmount given = new DoseAmount(session.activeMinutes(), session.repetitions());
        double lost = Math.max(0, unit.of(asked) - unit.of(given));
        if (session.stopReason().isPresent()) {
            return Map.of(LossReason.STOPPED_EARLY, lost);
        }
        if (unit == DoseUnit.MINUTES) {
            return Map.of(LossReason.SHORTER_THAN_PRESCRIBED, lost);
        }
        double shorter = Math.max(0, 1 - DoseUnit.MINUTES.share(given, asked));
        double withMinutes = Math.min(lost, shorter * asked.repetitions());
        return Map.of(
                LossReason.SHORTER_THAN_PRESCRIBED, withMinutes, LossReason.FEWER_REPETITIONS, lost - withMinutes);
    }

    private static LossReason most(Map<LossReason, Double> losses) {
        LossReason most = LossReason.NOT_BOOKED;
        double amount = 0;
        for (var loss : losses.entrySet()) {
            if (loss.getValue() > amount) {
                most = loss.getKey();
                amount = loss.getValue();
            }
        }
        return most;
    }

    /** Empty for a booking of which nobody knows yet what became of it. */
    private static Optional<LossReason> reason(ScheduledSession booking) {
        return switch (booking.fate()) {
            case STANDS -> Optional.empty();
            case NO_SHOW -> Optional.of(LossReason.NO_SHOW);
            case CANCELLED ->
                Optional.of(
                        switch (Absence.of(booking.reason().orElse(""))) {
                            case PERSON -> LossReason.CANCELLED_BY_PERSON;
                            case CLINIC -> LossReason.CANCELLED_BY_CLINIC;
                            case NEITHER -> LossReason.CANCELLED_OTHERWISE;
                        });
        };
    }

    private static List<PrescribedSpan> askedOn(LocalDate day, List<PrescribedSpan> asked) {
        return asked.stream().filter(span -> span.covers(day)).toList();
    }

    private static DoseAmount most(List<PrescribedSpan> asked) {
        return asked.stream()
                .map(span -> new DoseAmount(span.minutesPerSession(), span.repetitionsPerSession()))
                .reduce(DoseAmount.NONE, DoseAmount::most);
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone);
    }
}
