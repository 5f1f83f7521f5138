/**
 * Every failure becomes one RFC 9457 problem document. A domain rule refuses by throwing its own {@link DomainProblem};
 * only the mappers of this package name an HTTP status to the world. No class names, causes or SQL leave the process.
 */
package health.praxis.platform.problem;
