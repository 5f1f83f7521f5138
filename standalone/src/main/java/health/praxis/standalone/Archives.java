package health.praxis.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks archives; the target folder appears whole or not at all. */
final class Archives {

    private Archives() {}

    /** Unpacks a zip whose entries all lie in one folder; that folder becomes {@code target}. */
    static void unzip(InputStream zip, Path target) throws IOException {
        var fresh = fresh(target);
        try (var entries = new ZipInputStream(zip)) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                var file = inside(fresh, entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                    continue;
                }
                Files.createDirectories(file.getParent());
                Files.copy(entries, file);
            }
        }
        try (var folders = Files.list(fresh)) {
            Files.move(folders.findFirst().orElseThrow(), target);
        }
        delete(fresh);
    }

    /** Unpacks a tar compressed with xz, with links and the right to execute. */
    static void untarXz(InputStream tar, Path target) throws IOException {
        var fresh = fresh(target);
        try (var entries = new TarArchiveInputStream(new XZCompressorInputStream(tar))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                unpack(entries, entry, inside(fresh, entry.getName()));
            }
        }
        Files.move(fresh, target);
    }

    private static void unpack(InputStream content, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, file);
        if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static Path inside(Path folder, String name) throws IOException {
        var file = folder.resolve(name).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException("entry outside the archive: " + name);
        }
        return file;
    }

    private static Path fresh(Path target) throws IOException {
        var fresh = target.resolveSibling(target.getFileName() + ".unpacking");
        delete(fresh);
        return Files.createDirectories(fresh);
    }

    /** Deletes a folder with all it holds, without following links. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
