package health.praxis.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidRecordTest {

    private final ProcessHandle self = ProcessHandle.current();

    @Test
    void knowsTheProcessItWasMadeOf() {
        assertThat(PidRecord.of(self, 1).process()).contains(self);
    }

    @Test
    void takesALaterProcessWithTheSameIdForAnother() {
        var record = PidRecord.of(self, 1);
        var reused = new PidRecord(record.pid(), record.started().minusSeconds(3), 1);

        assertThat(reused.process()).isEmpty();
    }

    @Test
    void toleratesTheClockBeingCorrectedByASecond() {
        var record = PidRecord.of(self, 1);
        var corrected = new PidRecord(record.pid(), record.started().plusSeconds(1), 1);

        assertThat(corrected.process()).contains(self);
    }

    @Test
    void survivesTheFile(@TempDir Path folder) throws IOException {
        var record = PidRecord.of(self, 8080);

        record.write(folder.resolve("self"));

        assertThat(PidRecord.read(folder.resolve("self"))).contains(record);
    }

    @Test
    void takesATornFileForNone(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("torn"), "pid=12\nstart");

        assertThat(PidRecord.read(file)).isEmpty();
        assertThat(PidRecord.read(folder.resolve("missing"))).isEmpty();
    }
}
