package health.praxis.session.delivery;

import health.praxis.session.safety.RedFlagRaisingService;
import health.praxis.session.safety.RedFlagSource;
import health.praxis.session.safety.Signal;
import health.praxis.session.tolerance.PainQuality;
import health.praxis.session.tolerance.ToleranceSample;
import health.praxis.session.vitals.VitalAct;
import health.praxis.session.vitals.VitalFinding;
import health.praxis.session.vitals.VitalSigns;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What in a session the rules about red flags are asked about. */
@ApplicationScoped
class SessionSignals {

    /** This session and the two before it. */
    private static final int RUNNING = 3;

    private final SessionRepository sessions;
    private final RedFlagRaisingService raising;

    SessionSignals(SessionRepository sessions, RedFlagRaisingService raising) {
        this.sessions = sessions;
        this.raising = raising;
    }

    void ofVitals(Session session, VitalSigns signs, List<VitalFinding> findings) {
        boolean stop = findings.stream().anyMatch(finding -> finding.act() == VitalAct.STOP);
        boolean hold = findings.stream().anyMatch(finding -> finding.act() == VitalAct.HOLD);
        if (stop || hold) {
            String fact = stop ? "vital-sign:stop" : "vital-sign:hold";
            raising.raiseAnew(signal(session, signs.patientId(), fact, signs.measuredAt()));
        }
    }

    /** @param before the samples on record until now; sharp pain among them has been signalled */
    void ofSamples(Session session, List<ToleranceSample> before) {
        var signalled = sharp(before).map(SessionSignals::place).collect(Collectors.toSet());
        sharp(session.delivery().course().samples())
                .filter(sample -> !signalled.contains(place(sample)))
                .forEach(sample -> raising.raiseAnew(signal(session, sample.patientId(), "pain:sharp", sample.at())));
    }

    private static Stream<ToleranceSample> sharp(List<ToleranceSample> samples) {
        return samples.stream().filter(sample -> sample.painQuality() == PainQuality.SHARP);
    }

    private static List<Object> place(ToleranceSample sample) {
        return List.of(sample.patientId(), sample.at());
    }

    /** @param before the samples on record until now */
    void ofFinished(Session session, List<ToleranceSample> before) {
        ofSamples(session, before);
        for (UUID patient : session.attendance().present().stream()
                .map(Participant::patientId)
                .toList()) {
            var over = session.delivery().tolerance(patient).minutesOverEffortCeiling();
            if (over != null && over > 0) {
                raise(
                        session,
                        patient,
                        "effort:over-ceiling",
                        session.delivery().endedAt());
            }
            ofLastThree(session, patient);
        }
    }

    private void ofLastThree(Session session, UUID patient) {
        var before = sessions.lastEnded(patient, session.delivery().endedAt(), RUNNING - 1);
        var newestFirst = Stream.concat(Stream.of(session), before.stream())
                .distinct()
                .limit(RUNNING)
                .toList();
        if (newestFirst.size() < RUNNING) {
            return;
        }
        if (newestFirst.stream().allMatch(each -> hadDiscomfort(each, patient))) {
            raise(
                    session,
                    patient,
                    "pain:discomfort-in-three-sessions",
                    session.delivery().endedAt());
        }
        var energies = newestFirst.stream()
                .map(each -> each.delivery().tolerance(patient).meanEnergy())
                .toList();
        boolean falling = energies.stream().allMatch(Objects::nonNull)
                && energies.get(0) < energies.get(1)
                && energies.get(1) < energies.get(2);
        if (falling) {
            raise(
                    session,
                    patient,
                    "energy:falling-over-three-sessions",
                    session.delivery().endedAt());
        }
    }

    private static boolean hadDiscomfort(Session session, UUID patient) {
        return session.delivery().course().samplesOf(patient).stream()
                .anyMatch(sample -> sample.painQuality() == PainQuality.MILD_DISCOMFORT
                        || sample.painQuality() == PainQuality.SORE_MUSCLE);
    }

    private void raise(Session session, UUID patient, String fact, Instant at) {
        raising.raise(signal(session, patient, fact, at));
    }

    private static Signal signal(Session session, UUID patient, String fact, Instant at) {
        return new Signal(patient, Set.of(fact), RedFlagSource.SESSION, session.id(), at);
    }
}
