package health.praxis.patient.clinic;

import health.praxis.platform.problem.RuleRefused;
import health.praxis.platform.problem.Violation;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** What a tenant may choose; all that is wrong is told at once. */
final class ClinicSettingsPolicy {

    private ClinicSettingsPolicy() {}

    /** @throws RuleRefused naming every broken rule */
    static void check(ClinicChoices chosen) {
        var broken = new ArrayList<Violation>();
        zoneIsARegion(chosen, broken);
        closuresRunForward(chosen, broken);
        limitsArePlausible(chosen, broken);
        stopLiesBeyondHold(chosen, broken);
        RuleRefused.ifAny(broken, "The settings break");
    }

    private static void zoneIsARegion(ClinicChoices chosen, List<Violation> broken) {
        var zone = chosen.timeZone();
        if (zone != null && !ZoneId.getAvailableZoneIds().contains(zone.getId())) {
            broken.add(Violation.at(
                    "/timeZone",
                    "not-a-zone",
                    "A clinic lives in an IANA zone, not at an offset: summer time changes."));
        }
    }

    private static void closuresRunForward(ClinicChoices chosen, List<Violation> broken) {
        if (chosen.closures() == null) {
            return;
        }
        for (int i = 0; i < chosen.closures().size(); i++) {
            var closure = chosen.closures().get(i);
            if (closure.until().isBefore(closure.from())) {
                broken.add(Violation.at(
                        "/closures/" + i, "ends-before-it-begins", "A closure ends on its first day or later."));
            }
        }
    }

    private static void limitsArePlausible(ClinicChoices chosen, List<Violation> broken) {
        chosen.vitalLimits().forEach((limit, value) -> {
            if (!limit.isPlausible(value)) {
                broken.add(Violation.at(
                        "/vitalLimits",
                        "limit-not-plausible",
                        limit.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + " lies within "
                                + limit.range() + "."));
            }
        });
    }

    private static void stopLiesBeyondHold(ClinicChoices chosen, List<Violation> broken) {
        var limits = ClinicSettings.of(chosen).vitalLimits();
        boolean inOrder = limits.get(VitalLimit.SYSTOLIC_STOP).compareTo(limits.get(VitalLimit.RESTING_SYSTOLIC_HOLD))
                        >= 0
                && limits.get(VitalLimit.DIASTOLIC_STOP).compareTo(limits.get(VitalLimit.RESTING_DIASTOLIC_HOLD)) >= 0
                && limits.get(VitalLimit.OXYGEN_SATURATION_STOP)
                                .compareTo(limits.get(VitalLimit.RESTING_OXYGEN_SATURATION_HOLD))
                        <= 0;
        if (!inOrder) {
            broken.add(Violation.at(
                    "/vitalLimits", "stop-before-hold", "Exercise stops at values no milder than those that hold it."));
        }
    }
}
