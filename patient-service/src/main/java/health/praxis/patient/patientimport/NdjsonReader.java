package health.praxis.patient.patientimport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads one resource from each line. A bad line is reported and the next one read; a line is held only while it is read. */
final class NdjsonReader {

    private final InputStream in;
    private final ImportDraft draft;
    private final byte[] block = new byte[64 * 1024];
    private int next;
    private int filled;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean lineTooLong;
    private boolean anyLineWasJson;

    private NdjsonReader(InputStream in, ImportDraft draft) {
        this.in = in;
        this.draft = draft;
    }

    /**
     * Fills the draft; answers why the input as a whole cannot be used, if so.
     *
     * @throws IOException when the stream breaks
     */
    static Optional<ImportProblem> read(InputStream in, ImportDraft draft) throws IOException {
        return new NdjsonReader(in, draft).lines();
    }

    private Optional<ImportProblem> lines() throws IOException {
        for (int number = 1; nextLine(); number++) {
            if (number > BoundedJson.MOST_ENTRIES) {
                return Optional.of(new ImportProblem.TooManyEntries(BoundedJson.MOST_ENTRIES));
            }
            line(number);
        }
        return anyLineWasJson ? Optional.empty() : Optional.of(new ImportProblem.NotJson(1, 1));
    }

    private void line(int number) throws IOException {
        if (lineTooLong) {
            draft.note(number, ImportedFields.UNKNOWN_TYPE, EntryFinding.LINE_TOO_LONG);
            return;
        }
        var bytes = line.toByteArray();
        if (isBlank(bytes)) {
            return;
        }
        try (var parser = BoundedJson.MAPPER.createParser(bytes)) {
            BoundedJson.attempt(parser, () -> {
                        JsonNode json = parser.readValueAsTree();
                        boolean anotherFollows = parser.nextToken() != null;
                        if (anotherFollows) {
                            draft.note(number, ImportedFields.UNKNOWN_TYPE, EntryFinding.NOT_JSON);
                        } else {
                            take(number, json);
                        }
                        return Optional.empty();
                    })
                    .ifPresent(problem -> draft.note(number, ImportedFields.UNKNOWN_TYPE, findingOf(problem)));
        }
    }

    private void take(int number, JsonNode json) {
        anyLineWasJson = true;
        if (json instanceof ObjectNode resource && resource.path("resourceType").isTextual()) {
            draft.take(number, Optional.empty(), resource);
        } else {
            draft.note(number, ImportedFields.UNKNOWN_TYPE, EntryFinding.NOT_A_RESOURCE);
        }
    }

    private static EntryFinding findingOf(ImportProblem problem) {
        return problem instanceof ImportProblem.NestedTooDeeply
                ? EntryFinding.NESTED_TOO_DEEPLY
                : EntryFinding.NOT_JSON;
    }

    /** Reads up to the next line feed; what goes beyond the longest line is passed over. False at the end of the input. */
    private boolean nextLine() throws IOException {
        line.reset();
        lineTooLong = false;
        boolean anything = false;
        while (next < filled || fill()) {
            anything = true;
            int end = next;
            while (end < filled && block[end] != '\n') {
                end++;
            }
            keep(next, end);
            next = end + 1;
            if (end < filled) {
                return true;
            }
        }
        return anything;
    }

    private boolean fill() throws IOException {
        filled = in.read(block);
        next = 0;
        return filled > 0;
    }

    private void keep(int from, int to) {
        lineTooLong |= line.size() + (to - from) > BoundedJson.LONGEST_LINE;
        if (!lineTooLong) {
            line.write(block, from, to - from);
        }
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte each : bytes) {
            if (each != ' ' && each != '\t' && each != '\r') {
                return false;
            }
        }
        return true;
    }
}
