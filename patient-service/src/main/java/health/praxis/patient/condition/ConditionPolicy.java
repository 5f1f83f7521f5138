package health.praxis.patient.condition;

import health.praxis.patient.clinic.ClinicSettings;
import health.praxis.platform.problem.RuleRefused;
import health.praxis.platform.problem.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The dates of a condition, whoever states them, lie between the person's birth and today. */
final class ConditionPolicy {

    private ConditionPolicy() {}

    /** @throws RuleRefused naming every broken rule */
    static void check(
            ConditionDetails details,
            ClinicalStatus status,
            LocalDate resolvedOn,
            Optional<LocalDate> birth,
            Instant now) {
        var broken = violations(details, status, resolvedOn, birth, now);
        RuleRefused.ifAny(broken, "The condition breaks");
    }

    /** Every broken rule. */
    static List<Violation> violations(
            ConditionDetails details,
            ClinicalStatus status,
            LocalDate resolvedOn,
            Optional<LocalDate> birth,
            Instant now) {
        var today = ClinicSettings.latestToday(now);
        var broken = new ArrayList<Violation>();
        notAhead(details.onset(), today, "onset", broken);
        notAhead(details.diagnosedOn(), today, "diagnosedOn", broken);
        notAhead(resolvedOn, today, "resolvedOn", broken);
        notBeforeBirth(details.latestOnset().orElse(null), birth, "onset", broken);
        notBeforeBirth(details.diagnosedOn(), birth, "diagnosedOn", broken);
        notBeforeBirth(resolvedOn, birth, "resolvedOn", broken);
        if (resolvedOn != null && details.onset() != null && resolvedOn.isBefore(details.onset())) {
            broken.add(Violation.at("/resolvedOn", "resolved-before-onset", "A condition ends after it begins."));
        }
        if (resolvedOn != null && status != ClinicalStatus.RESOLVED) {
            broken.add(Violation.at(
                    "/resolvedOn", "resolved-on-without-resolved", "Only a resolved condition has a day it ended."));
        }
        return List.copyOf(broken);
    }

    private static void notAhead(LocalDate date, LocalDate today, String field, List<Violation> broken) {
        if (date != null && date.isAfter(today)) {
            broken.add(Violation.at("/" + field, word(field) + "-in-the-future", "This date does not lie ahead."));
        }
    }

    private static void notBeforeBirth(
            LocalDate date, Optional<LocalDate> birth, String field, List<Violation> broken) {
        if (date != null && birth.filter(date::isBefore).isPresent()) {
            broken.add(
                    Violation.at("/" + field, word(field) + "-before-birth", "This lies before the person's birth."));
        }
    }

    private static String word(String field) {
        return field.replace("On", "");
    }
}
