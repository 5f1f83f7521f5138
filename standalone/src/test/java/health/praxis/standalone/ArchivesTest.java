package health.praxis.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivesTest {

    @TempDir
    private Path folder;

    @Test
    void theOneFolderOfAZipBecomesTheTarget() throws IOException {
        Archives.unzip(zip("server-1/", "server-1/lib/a.txt"), folder.resolve("server"));

        assertThat(folder.resolve("server/lib/a.txt")).hasContent("content");
        assertThat(folder).isDirectoryNotContaining("glob:**unpacking");
    }

    @Test
    void anEntryOutsideTheArchiveIsRefused() throws IOException {
        var zip = zip("server-1/", "../evil.txt");

        assertThatThrownBy(() -> Archives.unzip(zip, folder.resolve("server"))).isInstanceOf(IOException.class);

        assertThat(folder.resolve("server")).doesNotExist();
        assertThat(folder.resolve("evil.txt")).doesNotExist();
    }

    @Test
    void programsStayExecutableAndLinksStayLinks() throws IOException {
        Archives.untarXz(tar(), folder.resolve("server"));

        assertThat(folder.resolve("server/bin/run")).isExecutable();
        assertThat(folder.resolve("server/read.me")).matches(file -> !Files.isExecutable(file));
        assertThat(folder.resolve("server/link")).isSymbolicLink().hasContent("content");
    }

    private static InputStream zip(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                if (!name.endsWith("/")) {
                    zip.write("content".getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private static InputStream tar() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(new XZCompressorOutputStream(bytes))) {
            file(tar, "bin/run", 0755);
            file(tar, "read.me", 0644);
            var link = new TarArchiveEntry("link", TarArchiveEntry.LF_SYMLINK);
            link.setLinkName("read.me");
            tar.putArchiveEntry(link);
            tar.closeArchiveEntry();
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private static void file(TarArchiveOutputStream tar, String name, int mode) throws IOException {
        var content = "content".getBytes(StandardCharsets.UTF_8);
        var entry = new TarArchiveEntry(name);
        entry.setMode(mode);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }

    @Test
    void deletesWhatALinkStandsForNever() throws IOException {
        var kept = Files.writeString(folder.resolve("kept.txt"), "content");
        var doomed = Files.createDirectory(folder.resolve("doomed"));
        Files.createSymbolicLink(doomed.resolve("link"), kept);

        Archives.delete(doomed);

        assertThat(doomed).doesNotExist();
        assertThat(kept).exists();
    }
}
