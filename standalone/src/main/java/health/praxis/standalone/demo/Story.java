package health.praxis.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import health.praxis.standalone.Addresses;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The whole story, step by step, each printed; every step looks first whether it was done before. */
final class Story {

    private final Addresses addresses;
    private final String tenant;
    private final Consumer<String> out;
    private final Api integration;
    private final Api therapist;
    private final Clinic clinic;
    private final CareTeams careTeams;
    private final Planning planning;
    private final Delivery delivery;
    private final Outcome outcome;
    private final LocalDate today;

    Story(Addresses addresses, String tenant, Consumer<String> out) {
        this.addresses = addresses;
        this.tenant = tenant;
        this.out = out;
        this.integration = as("integration");
        this.therapist = as("therapist");
        var coordinator = as("coordinator");
        this.clinic = new Clinic(coordinator);
        this.careTeams = new CareTeams(coordinator, therapist, clinic);
        this.planning = new Planning(coordinator, therapist, careTeams, out);
        this.delivery = new Delivery(therapist, clinic);
        this.outcome = new Outcome(therapist);
        this.today = LocalDate.now(Clock.systemUTC());
    }

    private Api as(String role) {
        return new Api(addresses.gateway(), addresses.token(), role + "@" + tenant);
    }

    /** True when every verdict is the one the course called for. */
    boolean play(Bundles bundles) {
        clinic.open();
        var people = imported(bundles);
        var treated = people.stream().filter(Person::canBeTreated).toList();
        tellWhoIsNotTreated(people, treated.size());
        Map<Person, Course> courses = new LinkedHashMap<>();
        out.accept("");
        out.accept("Planning and eight weeks of therapy");
        for (int index = 0; index < treated.size(); index++) {
            var person = treated.get(index);
            var course = Course.of(person.condition(), index);
            courses.put(person, course);
            treat(person, course);
        }
        if (!treated.isEmpty()) {
            fall(treated.getFirst());
        }
        boolean asExpected = tellOutcomes(courses);
        tellEvents();
        return asExpected;
    }

    private List<Person> imported(Bundles bundles) {
        out.accept("Importing " + bundles.sources().size() + " EHR bundles");
        var people = new ArrayList<Person>();
        for (var bundle : bundles.sources()) {
            var report = integration
                    .postBundle("/api/v1/patient-imports", read(bundle))
                    .require("An import");
            var person = Person.of(people.size() + 1, report);
            people.add(person);
            out.accept("  " + person.label() + ": " + person.outcome()
                    + (person.canBeTreated() ? ", primary condition " + person.condition() : ""));
        }
        return people;
    }

    private void tellWhoIsNotTreated(List<Person> people, int treated) {
        out.accept(people.size() + " registered, " + treated + " eligible for an episode, " + (people.size() - treated)
                + " not:");
        people.stream()
                .filter(person -> !person.canBeTreated())
                .forEach(person -> out.accept("  " + person.label() + ": " + String.join(", ", person.against())));
        Map<String, Integer> byReason = new TreeMap<>();
        people.stream()
                .filter(person -> !person.canBeTreated())
                .forEach(person -> byReason.merge(person.against().getFirst(), 1, Integer::sum));
        byReason.forEach((reason, count) -> out.accept("  " + count + " " + reason));
    }

    private void treat(Person person, Course course) {
        careTeams.join(person);
        String episode = planning.episode(person);
        String plan =
                planning.activePlan(person, episode, course, today).path("id").asText();
        delivery.assessments(person, plan, course);
        int sessions = delivery.sessions(person, plan, course);
        int practice = delivery.homePractice(person, plan, course);
        out.accept("  " + person.label() + ": " + sessions + " sessions, " + practice + " days of home practice, "
                + course.measures().size() + " instruments measured three times");
    }

    private void fall(Person person) {
        out.accept("");
        out.accept("A fall today");
        var earlier = therapist.list("/api/v1/adverse-events?patientId=" + person.id()).stream()
                .filter(event -> event.path("kind").asText().equals("fall"))
                .findFirst();
        JsonNode event = earlier.isPresent()
                ? earlier.get()
                : therapist
                        .post(
                                "/api/v1/adverse-events",
                                JsonNodeFactory.instance
                                        .objectNode()
                                        .put("patientId", person.id())
                                        .put("kind", "fall")
                                        .put("severityGrade", 1)
                                        .put("serious", false)
                                        .put("harm", "none")
                                        .put("description", "Slipped in the bathroom, no injury seen."),
                                "demo-fall-" + person.id())
                        .require("Reporting a fall");
        event.path("instructions")
                .forEach(instruction -> out.accept(
                        "  in the same answer: " + instruction.path("text").asText()));
        out.accept("  home programme suspended: " + outcome.homeProgrammeSuspended(person));
    }

    private boolean tellOutcomes(Map<Person, Course> courses) {
        out.accept("");
        out.accept("What came of it");
        boolean asExpected = true;
        for (var entry : courses.entrySet()) {
            var person = entry.getKey();
            var verdicts = outcome.verdicts(person, entry.getValue());
            out.accept("  " + person.label() + " (" + person.condition() + ")");
            verdicts.forEach((instrument, verdict) -> out.accept("    " + instrument + ": " + verdict));
            new SummaryLines(outcome.summary(person)).lines().forEach(line -> out.accept("    " + line));
            var unexpected = Outcome.unexpected(entry.getValue(), verdicts);
            unexpected.forEach(line -> out.accept("    NOT AS EXPECTED " + line));
            asExpected &= unexpected.isEmpty();
        }
        return asExpected;
    }

    private void tellEvents() {
        out.accept("");
        out.accept("What an analyst read from Kafka");
        EventCount.read(addresses.kafka(), tenant).forEach((type, count) -> out.accept("  " + count + " " + type));
    }

    private static byte[] read(Bundles.Source bundle) {
        try {
            return bundle.read();
        } catch (IOException e) {
            throw new StoryStopped("A bundle could not be read: " + e.getMessage());
        }
    }
}
