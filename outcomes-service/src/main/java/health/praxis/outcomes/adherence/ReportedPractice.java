package health.praxis.outcomes.adherence;

import health.praxis.outcomes.delivery.PracticeSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A report of practice at home.
 *
 * @param items those of the programme that were done
 */
record ReportedPractice(LocalDate day, PracticeSource toldBy, List<UUID> items, double minutes, double repetitions) {}
