package health.praxis.patient.careteam;

import java.time.LocalDate;

/**
 * What somebody is on a care team, and when.
 *
 * @param lead whether they lead the team
 * @param from the first day
 * @param until the last day, or null when no end is known
 */
record Membership(CareTeamRole role, boolean lead, LocalDate from, LocalDate until) {

    boolean runsForward() {
        return until == null || !until.isBefore(from);
    }

    boolean sharesADayWith(Membership other) {
        boolean beginsInTime = other.until == null || !from.isAfter(other.until);
        return beginsInTime && (until == null || !other.from.isAfter(until));
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !isOverOn(day);
    }

    boolean isOverOn(LocalDate day) {
        return until != null && until.isBefore(day);
    }
}
