package health.praxis.platform.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Turns what the JSON reader and the validator found into violations with JSON Pointers. */
final class ViolationReader {

    /** How many faults of one request are told; who has made more begins with these. */
    static final int MOST_ERRORS = 100;

    private ViolationReader() {}

    static List<Violation> from(ConstraintViolationException invalid) {
        return invalid.getConstraintViolations().stream()
                .map(ViolationReader::from)
                .sorted(Comparator.comparing(v -> v.pointer() == null ? v.parameter() : v.pointer()))
                .limit(MOST_ERRORS)
                .toList();
    }

    static Violation from(MismatchedInputException mismatch) {
        String pointer = pointer(mismatch.getPath());
        return switch (mismatch) {
            case UnrecognizedPropertyException unknown ->
                Violation.at(pointer, "unknown-field", "there is no field of this name");
            case InvalidFormatException format
            when format.getTargetType().isEnum() ->
                Violation.at(pointer, "unknown-value", "must be one of " + values(format.getTargetType()));
            case InvalidFormatException format ->
                Violation.at(pointer, "wrong-format", "must be a " + noun(format.getTargetType()));
            default -> Violation.at(pointer, "wrong-type", "must be a " + noun(mismatch.getTargetType()));
        };
    }

    static Violation from(JacksonException unreadable) {
        return switch (unreadable) {
            case MismatchedInputException mismatch -> from(mismatch);
            case JsonMappingException mapping
            when mapping.getCause() instanceof InputCoercionException ->
                Violation.at(pointer(mapping.getPath()), "out-of-range", "is too large or too small a number");
            case JsonMappingException mapping
            when !(mapping.getCause() instanceof StreamReadException) ->
                Violation.at(pointer(mapping.getPath()), "wrong-value", "is not a value that can stand here");
            default -> Violation.at("", "malformed-json", "not well-formed JSON");
        };
    }

    private static Violation from(ConstraintViolation<?> violation) {
        var body = new ArrayList<String>();
        String parameter = null;
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
            }
            if (node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.CONTAINER_ELEMENT) {
                if (node.isInIterable() && node.getIndex() != null) {
                    body.add(node.getIndex().toString());
                }
                if (node.getKind() == ElementKind.PROPERTY) {
                    body.add(node.getName());
                }
            }
        }
        String code = kebab(violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName());
        return body.isEmpty() && parameter != null && !parameter.equals("request")
                ? Violation.ofParameter(parameter, code, violation.getMessage())
                : Violation.at(pointerOf(body), code, violation.getMessage());
    }

    private static String pointer(List<JsonMappingException.Reference> path) {
        return pointerOf(path.stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .toList());
    }

    private static String pointerOf(List<String> steps) {
        return steps.stream()
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }

    private static String values(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> kebab(constant.toString()))
                .collect(Collectors.joining(", "));
    }

    private static String noun(Class<?> type) {
        if (type == null) {
            return "value of the documented type";
        }
        if (type.isArray() || Iterable.class.isAssignableFrom(type)) {
            return "list";
        }
        return switch (type.getSimpleName()) {
            case "UUID" -> "UUID";
            case "LocalDate" -> "date like 2026-02-28";
            case "Instant" -> "UTC instant like 2026-02-28T13:45:00Z";
            case "ZoneId" -> "IANA time zone like Europe/Berlin";
            case "String" -> "string";
            case "boolean", "Boolean" -> "true or false";
            case "int", "Integer", "long", "Long" -> "whole number";
            case "double", "Double", "BigDecimal" -> "number";
            default -> "value of the documented type";
        };
    }

    private static String kebab(String name) {
        String dashed = name.contains("_") ? name.replace('_', '-') : name.replaceAll("([a-z])([A-Z])", "$1-$2");
        return dashed.toLowerCase(Locale.ROOT);
    }
}
