package health.praxis.outcomes.cohort;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The people measured with one instrument, each in one cell. Cells by condition, phase and programme stand where they
 * hold enough people; those that do not are put together over the phases, then the programmes, then the conditions, and
 * what is still too small is left out. The cells do not overlap and do not depend on what is asked for, so that no two
 * answers differ by a few people.
 *
 * @param cells in the order of condition, phase and programme, wider ones after narrower ones
 * @param leftOut whether some people are in no cell
 */
record CohortTable(List<CohortCell> cells, boolean leftOut) {

    private static final Comparator<CohortKey> ORDER = Comparator.comparing(
                    (CohortKey key) -> key.condition().map(Enum::ordinal).orElse(Integer.MAX_VALUE))
            .thenComparing(key -> key.programme().map(Enum::ordinal).orElse(Integer.MAX_VALUE))
            .thenComparing(key -> key.phase().map(Enum::ordinal).orElse(Integer.MAX_VALUE));

    static CohortTable of(List<CohortCase> cases) {
        Map<CohortKey, List<CohortCase>> told = new LinkedHashMap<>();
        Map<CohortKey, List<CohortCase>> open = new LinkedHashMap<>();
        cases.forEach(each -> put(open, each.key(), List.of(each)));
        while (!open.isEmpty()) {
            Map<CohortKey, List<CohortCase>> wider = new LinkedHashMap<>();
            open.forEach((key, people) -> {
                if (people.size() >= Disclosure.LEAST) {
                    told.put(key, people);
                } else if (!key.wider().equals(key)) {
                    put(wider, key.wider(), people);
                }
            });
            open.clear();
            open.putAll(wider);
        }
        int inCells = told.values().stream().mapToInt(List::size).sum();
        return new CohortTable(
                told.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(ORDER))
                        .map(cell -> CohortCell.of(cell.getKey(), cell.getValue()))
                        .toList(),
                inCells < cases.size());
    }

    private static void put(Map<CohortKey, List<CohortCase>> groups, CohortKey key, List<CohortCase> people) {
        groups.computeIfAbsent(key, _ -> new ArrayList<>()).addAll(people);
    }
}
