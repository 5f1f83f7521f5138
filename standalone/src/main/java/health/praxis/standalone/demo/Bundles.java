package health.praxis.standalone.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The EHR bundles to import: those of a folder, in the order of their names, or the three that come with the product. */
record Bundles(List<Source> sources) {

    private static final List<String> BUNDLED =
            List.of("margery-gibson.json", "micha-kertzmann.json", "neva-hyatt.json");

    /** One file, as an EHR sends it. */
    interface Source {
        byte[] read() throws IOException;
    }

    static Bundles ofProduct() {
        return new Bundles(
                BUNDLED.stream().<Source>map(name -> () -> readResource(name)).toList());
    }

    static Bundles ofFolder(Path folder) {
        try (var files = Files.list(folder)) {
            var bundles = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .<Source>map(file -> () -> Files.readAllBytes(file))
                    .toList();
            if (bundles.isEmpty()) {
                throw new StoryStopped("There is no .json file in " + folder + ".");
            }
            return new Bundles(bundles);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] readResource(String name) throws IOException {
        try (var in = Bundles.class.getResourceAsStream("/people/" + name)) {
            return in.readAllBytes();
        }
    }
}
