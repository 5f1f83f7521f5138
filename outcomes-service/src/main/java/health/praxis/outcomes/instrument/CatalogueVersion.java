package health.praxis.outcomes.instrument;

import java.time.LocalDate;

/**
 * Which edition of the catalogue a result was computed with.
 *
 * @param sha256 of the data file, lower-case hexadecimal; a changed file needs a new version
 */
public record CatalogueVersion(String version, LocalDate date, String sha256) {}
