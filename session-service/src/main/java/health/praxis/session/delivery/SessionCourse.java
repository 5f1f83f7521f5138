package health.praxis.session.delivery;

import health.praxis.session.tolerance.RestBreak;
import health.praxis.session.tolerance.ToleranceSample;
import health.praxis.session.tolerance.ToleranceSummary;
import health.praxis.session.vitals.VitalAct;
import health.praxis.session.vitals.VitalFinding;
import health.praxis.session.vitals.VitalSigns;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What happened in a session, of all its patients.
 *
 * @param activities what was practised
 * @param noActivityReason why nothing was, or null
 * @param vitals vital signs, in the order they were noted
 * @param vitalFindings limits they broke
 * @param samples how it was borne
 * @param restBreaks pauses
 * @param precautionsAtStart precautions in force when it started
 * @param effortCeilings the ceilings that the samples are held against
 */
public record SessionCourse(
        List<Activity> activities,
        NoActivityReason noActivityReason,
        List<VitalSigns> vitals,
        List<VitalFinding> vitalFindings,
        List<ToleranceSample> samples,
        List<RestBreak> restBreaks,
        List<PersonPrecaution> precautionsAtStart,
        List<EffortCeiling> effortCeilings) {

    public SessionCourse {
        activities = orEmpty(activities);
        vitals = orEmpty(vitals);
        vitalFindings = orEmpty(vitalFindings);
        samples = orEmpty(samples);
        restBreaks = orEmpty(restBreaks);
        precautionsAtStart = orEmpty(precautionsAtStart);
        effortCeilings = orEmpty(effortCeilings);
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    static SessionCourse empty() {
        return new SessionCourse(null, null, null, null, null, null, null, null);
    }

    SessionCourse startedWith(List<PersonPrecaution> precautions) {
        return new SessionCourse(
                activities, noActivityReason, vitals, vitalFindings, samples, restBreaks, precautions, effortCeilings);
    }

    SessionCourse with(VitalSigns signs, List<VitalFinding> findings) {
        return new SessionCourse(
                activities,
                noActivityReason,
                joined(vitals, List.of(signs)),
                joined(vitalFindings, findings),
                samples,
                restBreaks,
                precautionsAtStart,
                effortCeilings);
    }

    SessionCourse with(List<ToleranceSample> moreSamples, List<RestBreak> moreRest) {
        return new SessionCourse(
                activities,
                noActivityReason,
                vitals,
                vitalFindings,
                joined(samples, moreSamples),
                joined(restBreaks, moreRest),
                precautionsAtStart,
                effortCeilings);
    }

    SessionCourse practised(List<Activity> done, NoActivityReason none, List<EffortCeiling> ceilings) {
        return new SessionCourse(done, none, vitals, vitalFindings, samples, restBreaks, precautionsAtStart, ceilings);
    }

    SessionCourse bornOtherwise(List<ToleranceSample> corrected, List<RestBreak> correctedRest) {
        return new SessionCourse(
                activities,
                noActivityReason,
                vitals,
                vitalFindings,
                corrected,
                correctedRest,
                precautionsAtStart,
                effortCeilings);
    }

    /** True when a vital sign has passed a stop limit: the session may then only be stopped. */
    boolean mustStop() {
        return vitalFindings.stream().anyMatch(finding -> finding.act() == VitalAct.STOP);
    }

    List<Activity> activitiesOf(UUID patient) {
        return activities.stream()
                .filter(activity -> patient.equals(activity.patientId()))
                .toList();
    }

    List<ToleranceSample> samplesOf(UUID patient) {
        return samples.stream()
                .filter(sample -> patient.equals(sample.patientId()))
                .toList();
    }

    List<RestBreak> restOf(UUID patient) {
        return restBreaks.stream()
                .filter(rest -> patient.equals(rest.patientId()))
                .toList();
    }

    /** What the samples and breaks of one patient amount to. */
    ToleranceSummary tolerance(UUID patient, Instant startedAt, Instant endedAt) {
        var ceiling = effortCeilings.stream()
                .filter(known -> known.patientId().equals(patient))
                .map(EffortCeiling::ceiling)
                .findFirst();
        return ToleranceSummary.of(startedAt, endedAt, samplesOf(patient), restOf(patient), ceiling.orElse(null));
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        var both = new ArrayList<>(one);
        both.addAll(other);
        return List.copyOf(both);
    }
}
