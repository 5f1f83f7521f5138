package health.praxis.outcomes;

import health.praxis.testing.Infrastructure;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** What stands in the service's tables, as the superuser sees it. */
public final class Rows {

    private Rows() {}

    /** How many rows of a table are about a person, whatever the tenant. */
    public static long count(String table, UUID patient) {
        return number("select count(*) from " + table + " where patient_id = ?", patient);
    }

    /** 1 when facts about the person have been read. */
    public static long countOfPerson(UUID patient) {
        return number("select count(*) from known_patient where id = ?", patient);
    }

    /** Whether it has been read that this practitioner treats and signs in. */
    public static boolean isPractitioner(UUID practitioner) {
        return number("select count(*) from access_practitioner where practitioner_id = ?", practitioner) == 1;
    }

    /** In how many versions an assessment is kept. */
    public static long versions(String assessment) {
        return number("select count(*) from assessment_history where assessment_id = ?", UUID.fromString(assessment));
    }

    /** How many answers of forms that were refused are kept as this caregiver's. */
    public static long unrecordedOf(UUID caregiver) {
        return number("select count(*) from unrecorded_answer where caregiver_id = ?", caregiver);
    }

    /** Whether an assessment was told as going with falls. */
    public static boolean findsFallRisk(String assessment) {
        return first("select finds_fall_risk from assessment where id = ?", UUID.fromString(assessment), Boolean.class)
                .orElseThrow();
    }

    /** How many rows of a table a tenant has. */
    public static long countOfTenant(String table, String tenant) {
        return number("select count(*) from " + table + " where tenant_id = ?", tenant);
    }

    /** The course of a plan as it is kept, in JSON. */
    public static String course(UUID plan) {
        return first("select course::text from known_plan where id = ?", plan, String.class)
                .orElse("");
    }

    private static long number(String question, Object about) {
        return first(question, about, Long.class).orElseThrow();
    }

    private static <T> Optional<T> first(String question, Object about, Class<T> kind) {
        try (var superuser = Infrastructure.database().connectAsSuperuser();
                var select = superuser.prepareStatement(question)) {
            select.setObject(1, about);
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, kind)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
