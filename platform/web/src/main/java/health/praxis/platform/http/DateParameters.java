package health.praxis.platform.http;

import health.praxis.platform.problem.MalformedRequest;
import health.praxis.platform.problem.Violation;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;

/** Reads dates in queries: days that there are, as {@code YYYY-MM-DD}; anything else is a malformed request. */
@Provider
public final class DateParameters implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return type == LocalDate.class
                ? (ParamConverter<T>) new DateConverter(UuidParameters.name(annotations, "date"))
                : null;
    }

    private record DateConverter(String parameter) implements ParamConverter<LocalDate> {

        @Override
        public LocalDate fromString(String text) {
            if (text == null) {
                return null;
            }
            return PlainDate.read(text)
                    .orElseThrow(() -> new MalformedRequest(
                            Violation.ofParameter(parameter, "malformed-date", "A date is a day like 2026-02-28.")));
        }

        @Override
        public String toString(LocalDate day) {
            return day.toString();
        }
    }
}
