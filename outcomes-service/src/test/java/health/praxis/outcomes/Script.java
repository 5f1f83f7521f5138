package health.praxis.outcomes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.praxis.platform.event.EventSchemas;
import health.praxis.platform.event.ReceivedEvent;
import health.praxis.testing.IncomingEvents;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * Weeks of treatment as the other services tell them, drawn at random: the facts of each topic in the order that their keys
 * keep. The same seed draws the same facts with the same ids.
 */
public final class Script {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final EventSchemas SCHEMAS = new EventSchemas();
    private static final LocalDate DAY_0 = Course.DAY_0;
    private static final String[] ZONES = {"America/Los_Angeles", "Pacific/Auckland", "Europe/London"};

    /** A fact on its topic, of no tenant yet. */
    public record Fact(
            UUID id, String topic, String type, String key, UUID subject, long sequence, Instant at, String data) {

        public ReceivedEvent of(String tenant) {
            try {
                return new ReceivedEvent(
                        id,
                        type,
                        tenant,
                        key.equals(CLINIC) ? tenant : key,
                        subject,
                        sequence,
                        at,
                        at,
                        null,
                        JSON.readTree(data));
            } catch (JsonProcessingException e) {
                throw new AssertionError(data, e);
            }
        }

        public void publish(String tenant) {
            IncomingEvents.publish(topic, type, tenant, UUID.fromString(key), subject, sequence, data, id);
        }
    }

    private static final String CLINIC = "the clinic";

    private final Random random;
    private final Map<UUID, Long> sequences = new HashMap<>();
    /** By topic and key, which are what keeps order. */
    private final Map<String, List<Fact>> streams = new LinkedHashMap<>();

    private final List<UUID> patients = new ArrayList<>();

    private Script(long seed) {
        this.random = new Random(seed);
    }

    /** People with a plan, sessions, practice, alerts and a clinic that moves its time zone. */
    public static Script drawn(long seed, int people) {
        var script = new Script(seed);
        script.clinicIs();
        for (int i = 0; i < people; i++) {
            script.person();
        }
        return script;
    }

    public List<UUID> patients() {
        return patients;
    }

    public List<Fact> inOrder() {
        return streams.values().stream().flatMap(List::stream).toList();
    }

    /** The person's data is to be forgotten, after everything else on the same topic. */
    public void erase(UUID patient) {
        fact("praxis.patient", "patient.erased", patient, patient, 70, "{\"patientId\":\"%s\"}".formatted(patient));
    }

    /**
     * Everything in another order that keys allow: topics run ahead of each other and fall behind, and facts come again, soon
     * or late.
     */
    public List<Fact> shuffled(Random order) {
        List<Deque<Fact>> queues = new ArrayList<>();
        streams.values().forEach(stream -> queues.add(new ArrayDeque<>(stream)));
        List<Fact> told = new ArrayList<>();
        Deque<Fact> current = queues.get(order.nextInt(queues.size()));
        while (!queues.isEmpty()) {
            // bursts, so that one topic is far ahead of another more often than an even shuffle would have it
            if (current.isEmpty() || order.nextInt(6) == 0) {
                queues.removeIf(Deque::isEmpty);
                if (queues.isEmpty()) {
                    break;
                }
                current = queues.get(order.nextInt(queues.size()));
            }
            told.add(current.remove());
            if (order.nextInt(5) == 0) {
                told.add(told.get(order.nextInt(told.size())));
            }
        }
        return told;
    }

    private void clinicIs() {
        UUID settings = uuid();
        int moves = 1 + random.nextInt(2);
        for (int i = 0; i < moves; i++) {
            fact("praxis.clinic", "clinic.settings-changed", CLINIC, settings, i, """
                {"settingsId":"%s",
                 "settings":{"emergencyNumber":"112","timeZone":"%s","locale":"en-GB","transitionAge":18,"closures":[],
                  "vitalLimits":{"restingSystolicHoldMmHg":180,"restingDiastolicHoldMmHg":105,
                   "restingHeartRateHoldPerMinute":120,"restingOxygenSaturationHoldPercent":92,
                   "temperatureHoldCelsius":38,"glucoseLowHoldMgPerDl":70,"glucoseHighHoldMgPerDl":300,
                   "systolicStopMmHg":220,"diastolicStopMmHg":110,"oxygenSaturationStopPercent":88},
                  "acknowledgementMinutes":{"emergency":15,"urgent":240,"routine":2880}}}\
                """.formatted(
                            settings, ZONES[random.nextInt(ZONES.length)]));
        }
    }

    private void person() {
        UUID patient = uuid();
        patients.add(patient);
        fact("praxis.patient", "patient.registered", patient, patient, 0, """
            {"patientId":"%s","administrativeSex":"female","deceased":false}\
            """.formatted(patient));
        UUID condition = uuid();
        String[] kinds = {"stroke", "parkinsons", "ms"};
        String kind = kinds[random.nextInt(kinds.length)];
        condition("condition-recorded", condition, patient, kind, "recovering");
        condition("condition-updated", condition, patient, kind, random.nextBoolean() ? "progressive" : "recovering");
        UUID episode = uuid();
        fact("praxis.patient", "patient.episode-started", patient, episode, 0, """
            {"episodeId":"%s","patientId":"%s","programmeType":"intensive","setting":"inpatient",
             "referralSource":"hospital","startedOn":"%s"}\
            """.formatted(episode, patient, DAY_0));
        UUID plan = uuid();
        UUID goal = uuid();
        UUID prescription = uuid();
        plan("activated", plan, patient, goal, prescription, 1, 0);
        home("started", plan, patient);
        for (int n = 0; n < 6 + random.nextInt(5); n++) {
            session(patient, plan, 3 * n);
            if (n == 3) {
                plan("revised", plan, patient, goal, prescription, 2, 11);
                step("put-on-hold", plan, patient, 13, "\"reason\":\"medical\"");
                step("resumed", plan, patient, 15, "\"reason\":\"medical\"");
            }
        }
        if (random.nextBoolean()) {
            prescription("held", prescription, plan, patient, 18, ",\"reason\":\"medical\"");
            prescription("resumed", prescription, plan, patient, 20 + random.nextInt(6), "");
        }
        if (random.nextBoolean()) {
            step("goal-closed", plan, patient, 30, "\"goalId\":\"%s\",\"outcome\":\"achieved\"".formatted(goal));
        }
        if (random.nextBoolean()) {
            step("completed", plan, patient, 40, "\"reason\":\"goals-achieved\"");
        }
        for (int n = 0; n < 3; n++) {
            practice(patient, 4 * n + 1);
        }
        redFlag(patient);
        adverseEvent(patient);
        symptom(patient, "fever", 12);
        symptom(patient, random.nextBoolean() ? "low-mood" : "dizziness", 20);
        medication(patient, 22);
        if (random.nextBoolean()) {
            status(condition, patient, kind, "remission", 16);
            status(condition, patient, kind, "active", 24);
        }
    }

    private void symptom(UUID patient, String symptom, int day) {
        UUID report = uuid();
        fact("praxis.session", "session.symptom-reported", patient, report, day, """
            {"symptomReportId":"%s","patientId":"%s","symptom":"%s","newOrWorse":true,"feelsSafeAlone":null,
             "sessionId":null,"reportedBy":"caregiver"}\
            """.formatted(
                        report, patient, symptom));
    }

    private void medication(UUID patient, int day) {
        UUID change = uuid();
        fact("praxis.patient", "patient.medications-changed", patient, change, day, """
            {"medicationChangeId":"%s","patientId":"%s","started":[{"rxNorm":"855332","startedOn":"%s"}],
             "stopped":[%s]}\
            """.formatted(
                        change, patient, DAY_0.plusDays(day - 3), random.nextBoolean() ? "{\"rxNorm\":null}" : ""));
    }

    private void status(UUID condition, UUID patient, String kind, String status, int day) {
        condition("condition-updated", condition, patient, kind, "recovering", status, day);
    }

    private void condition(String step, UUID id, UUID patient, String kind, String trajectory) {
        condition(step, id, patient, kind, trajectory, "active", 0);
    }

    private void condition(String step, UUID id, UUID patient, String kind, String trajectory, String status, int day) {
        fact("praxis.patient", "patient." + step, patient, id, day, """
            {"conditionId":"%s","patientId":"%s","condition":"%s","primary":true,"clinicalStatus":"%s",
             "onset":"%s","onsetPrecision":"day","trajectory":"%s","affectedSide":null,"code":null}\
            """.formatted(
                        id, patient, kind, status, DAY_0.minusYears(3), trajectory));
    }

    private void prescription(String step, UUID id, UUID plan, UUID patient, int day, String rest) {
        fact("praxis.therapy-plan", "therapy-plan.prescription-" + step, patient, id, day, """
            {"prescriptionId":"%s","planId":"%s","patientId":"%s"%s}\
            """.formatted(
                        id, plan, patient, rest));
    }

    private void plan(String step, UUID plan, UUID patient, UUID goal, UUID prescription, int revision, int day) {
        fact("praxis.therapy-plan", "therapy-plan." + step, patient, plan, day, """
            {"planId":"%s","episodeId":"%s","patientId":"%s","condition":"stroke","revision":%d,"reviewBy":"%s",
             "goals":[{"goalId":"%s","horizon":"short","intent":"improve","area":"balance",
              "target":{"instrument":"berg-balance-scale","comparator":"at-least","value":45,"due":"%s"},"baseline":null},
              {"goalId":"%s","horizon":"long","intent":"improve","area":"mood","target":null,"baseline":null}],
             "prescriptions":[{"prescriptionId":"%s","discipline":"physical","sessionsPerWeek":3,"weeks":6,
              "minutesPerSession":%d,"repetitionsPerSession":40,"effortCeiling":6,"deliveryMode":"clinic",
              "startsOn":"%s"}],"homeProgramme":null}\
            """.formatted(
                        plan,
                        uuid(),
                        patient,
                        revision,
                        DAY_0.plusWeeks(13),
                        goal,
                        DAY_0.plusWeeks(20),
                        uuid(),
                        prescription,
                        20 + random.nextInt(3) * 10,
                        DAY_0));
    }

    private void step(String step, UUID plan, UUID patient, int day, String rest) {
        fact("praxis.therapy-plan", "therapy-plan." + step, patient, plan, day, """
            {"planId":"%s","patientId":"%s",%s}\
            """.formatted(plan, patient, rest));
    }

    private void home(String step, UUID plan, UUID patient) {
        UUID programme = uuid();
        fact("praxis.therapy-plan", "therapy-plan.home-programme-" + step, patient, programme, 0, """
            {"homeProgrammeId":"%s","planId":"%s","patientId":"%s",
             "items":[{"itemId":"%s","exercise":"sit-to-stand","daysPerWeek":5,"supervision":"alone","minutes":10,
              "repetitions":20}]}\
            """.formatted(
                        programme, plan, patient, uuid()));
        if (random.nextBoolean()) {
            UUID flag = uuid();
            fact("praxis.therapy-plan", "therapy-plan.home-programme-suspended", patient, programme, 8, """
                {"homeProgrammeId":"%s","planId":"%s","patientId":"%s","suspends":"programme","redFlagId":"%s",
                 "itemIds":null}\
                """.formatted(
                            programme, plan, patient, flag));
            fact("praxis.therapy-plan", "therapy-plan.home-programme-resumed", patient, programme, 10, """
                {"homeProgrammeId":"%s","planId":"%s","patientId":"%s","clearedRedFlagIds":["%s"]}\
                """.formatted(
                            programme, plan, patient, flag));
        }
    }

    private void session(UUID patient, UUID plan, int day) {
        UUID session = uuid();
        UUID part = uuid();
        // late in the evening, when the zones of the clinic disagree about the day
        Instant start = DAY_0.plusDays(day).atTime(5 + random.nextInt(17), 30).toInstant(ZoneOffset.UTC);
        fact("praxis.session", "session.booked", patient, part, day - 3, """
            {"sessionId":"%s","participationId":"%s","patientId":"%s","planId":"%s","planRevision":1,
             "sessionType":"treatment","mode":"clinic","discipline":"physical","start":"%s","end":"%s","roomId":null,
             "practitionerIds":[]}\
            """.formatted(
                        session, part, patient, plan, start, start.plusSeconds(3_600)));
        switch (random.nextInt(6)) {
            case 0 -> lost("no-show-recorded", session, part, patient, day, "forgot");
            case 1 -> lost("cancelled", session, part, patient, day, "patient-ill");
            default -> {
                boolean early = random.nextInt(4) == 0;
                held(early ? "stopped-early" : "completed", session, part, patient, plan, start);
                if (random.nextInt(3) == 0) {
                    held("amended", session, part, patient, plan, start);
                }
            }
        }
    }

    private void lost(String step, UUID session, UUID part, UUID patient, int day, String reason) {
        fact("praxis.session", "session." + step, patient, part, day, """
            {"sessionId":"%s","participationId":"%s","patientId":"%s","reason":"%s"}\
            """.formatted(session, part, patient, reason));
    }

    private void held(String step, UUID session, UUID part, UUID patient, UUID plan, Instant start) {
        int minutes = 5 + random.nextInt(30);
        fact("praxis.session", "session." + step, patient, part, 0, """
            {"sessionId":"%s","participationId":"%s","patientId":"%s","planId":%s,"planRevision":1,%s
             "sessionType":"treatment","discipline":"physical","mode":"clinic","startedAt":"%s","endedAt":"%s",
             "activities":[{"prescriptionId":null,"exercise":"sit-to-stand","activeMinutes":%d,"repetitions":40,
              "assistance":null}],
             "activeMinutes":%d,"repetitions":40,"restMinutes":5,"minutesOverEffortCeiling":null}\
            """.formatted(
                        session,
                        part,
                        patient,
                        random.nextInt(5) == 0 ? "null" : "\"" + plan + "\"",
                        step.equals("stopped-early") ? "\"reason\":\"fatigue\"," : "",
                        start,
                        start.plusSeconds(3_000),
                        minutes,
                        minutes));
    }

    private void practice(UUID patient, int day) {
        UUID report = uuid();
        for (String step : random.nextBoolean() ? List.of("logged") : List.of("logged", "corrected")) {
            int minutes = 5 + random.nextInt(20);
            fact("praxis.session", "session.home-practice-" + step, patient, report, day, """
                {"homePracticeId":"%s","patientId":"%s","homeProgrammeId":null,"practisedOn":"%s",
                 "items":[{"itemId":null,"exercise":"sit-to-stand","minutes":%d,"repetitions":20}],
                 "minutes":%d,"repetitions":20,"effort":4,"pain":0,"feltSafe":true,"source":"caregiver"}\
                """.formatted(
                            report, patient, DAY_0.plusDays(day), minutes, minutes));
        }
    }

    private void redFlag(UUID patient) {
        UUID flag = uuid();
        fact("praxis.session", "session.red-flag-raised", patient, flag, 8, """
            {"redFlagId":"%s","patientId":"%s","trigger":"fall","severity":"emergency","suspends":"programme",
             "historic":false,"ruleVersion":"1","source":"adverse-event","sourceId":"%s","itemIds":[],"dueBy":null,
             "responsiblePractitionerId":null}\
            """.formatted(flag, patient, uuid()));
        fact("praxis.session", "session.red-flag-acknowledged", patient, flag, 9, """
            {"redFlagId":"%s","patientId":"%s","trigger":"fall","severity":"emergency"}\
            """.formatted(flag, patient));
        if (random.nextBoolean()) {
            fact("praxis.session", "session.red-flag-resolved", patient, flag, 10, """
                {"redFlagId":"%s","patientId":"%s","trigger":"fall","severity":"emergency","outcome":"treated"}\
                """.formatted(flag, patient));
        }
    }

    private void adverseEvent(UUID patient) {
        UUID event = uuid();
        for (String grade : List.of("null", "2")) {
            String step = grade.equals("null") ? "recorded" : "amended";
            fact("praxis.session", "session.adverse-event-" + step, patient, event, 8, """
                {"adverseEventId":"%s","patientId":"%s","kind":"fall","severityGrade":%s,"serious":null,"harm":null,
                 "sessionId":null,"reportedBy":"patient"}\
                """.formatted(
                            event, patient, grade));
        }
    }

    private void fact(String topic, String type, Object key, UUID subject, int day, String data) {
        String name = "health.praxis." + type + ".v1";
        long sequence = sequences.merge(subject, 1L, Long::sum);
        Instant at = DAY_0.plusDays(day).atTime(7, 15).toInstant(ZoneOffset.UTC);
        var fact = new Fact(uuid(), topic, name, key.toString(), subject, sequence, at, data);
        try {
            var broken = SCHEMAS.violations(name, JSON.readTree(data));
            if (!SCHEMAS.knows(name) || !broken.isEmpty()) {
                throw new AssertionError(name + " breaks its contract: " + broken);
            }
        } catch (JsonProcessingException e) {
            throw new AssertionError(data, e);
        }
        streams.computeIfAbsent(topic + ' ' + key, none -> new ArrayList<>()).add(fact);
    }

    private UUID uuid() {
        return new UUID((random.nextLong() & ~0xF000L) | 0x4000L, (random.nextLong() >>> 2) | 0x8000_0000_0000_0000L);
    }
}
