package health.praxis.standalone.demo;

import health.praxis.standalone.Addresses;
import java.nio.file.Path;

/** The program behind {@code ./praxis demo [DIR]}; exit code 0 when the story ended as it should. */
public final class Demo {

    private static final String TENANT = "riverside";

    private Demo() {}

    public static void main(String[] arguments) {
        var bundles = arguments.length == 0 ? Bundles.ofProduct() : Bundles.ofFolder(Path.of(arguments[0]));
        var addresses = Addresses.remembered();
        try {
            boolean asExpected = new Story(addresses, TENANT, System.out::println).play(bundles);
            System.exit(asExpected ? 0 : 1);
        } catch (StoryStopped stopped) {
            System.err.println(stopped.getMessage());
            System.exit(1);
        }
    }
}
