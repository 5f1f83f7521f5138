package health.praxis.testing.matrix;

import health.praxis.platform.access.RecordPart;
import health.praxis.testing.openapi.DescribedAnswers;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The access matrix of the service under test. Its table is {@code access-matrix.csv}: an operation without a row, a row
 * without an operation and an operation without a role fail.
 *
 * <p>The rows of the fixtures' tenant are copied into two tenants that nobody else writes to: {@link #home} and
 * {@link #twin}, equal but for the versions, which are higher in the twin. Every request is sent in both, and in a tenant
 * that has no rows at all.
 *
 * <p>{@link #check} leaves things behind and changes what may be changed without stating a version, so it comes last.
 */
public final class AccessMatrix implements AutoCloseable {

    /** How much higher versions are in the twin. */
    public static final long TWIN_VERSIONS = 1_000_000;

    private final MatrixTable table;
    private final MatrixScene scene;
    private final MatrixTenants tenants = new MatrixTenants();
    private final MatrixCalls calls;
    private final DescribedAnswers described;

    /**
     * Copies the fixtures' tenant and puts who may see what into the read model of the copies.
     *
     * @param tenant where the fixtures have put both records
     * @param own a record whose person consents to what caregivers see, once this is done
     * @param other a record of somebody else, with a thing of each kind as well
     */
    public AccessMatrix(String tenant, MatrixRecord own, MatrixRecord other) {
        this(own, other);
        tenants.fillHomeFrom(tenant);
        MatrixCaller.prepare(new ReadModelFacts(home()), own, other, part());
        tenants.fillTwin();
    }

    /**
     * Has who may see what written into the fixtures' tenant, and copies it.
     *
     * @param tenant where the fixtures have put both records
     * @param own a record whose person consents to what caregivers see, once this is done
     * @param other a record of somebody else, with a thing of each kind as well
     * @param facts writes to {@code tenant}
     */
    public AccessMatrix(String tenant, MatrixRecord own, MatrixRecord other, MatrixFacts facts) {
        this(own, other);
        MatrixCaller.prepare(facts, own, other, part());
        tenants.fillHomeFrom(tenant);
        tenants.fillTwin();
    }

    private AccessMatrix(MatrixRecord own, MatrixRecord other) {
        var requests = new MatrixRequests();
        var document = requests.openApi();
        this.table = MatrixTable.of(ApiOperation.of(document));
        this.scene = MatrixScene.of(own, other);
        this.calls = new MatrixCalls(requests, new SampleBody(document));
        this.described = new DescribedAnswers(document);
    }

    /** The part of records that the service keeps. */
    private static RecordPart part() {
        return RecordPart.valueOf(ConfigProvider.getConfig()
                .getValue("praxis.access.part", String.class)
                .toUpperCase(Locale.ROOT));
    }

    /** The tenant that most requests are sent in. */
    public String home() {
        return tenants.home();
    }

    /** The tenant that has the same ids. */
    public String twin() {
        return tenants.twin();
    }

    /** Sends everything and returns the counts in one line; fails with every wrong answer. */
    public String check() {
        return new OperationsCheck(table, scene, tenants, calls, described).run();
    }

    /**
     * Carries every cursor of the own record's lists into the other tenants, where it is malformed.
     *
     * @return how many cursors were tried
     */
    public int checkCursors() {
        return new CursorsCheck(table, scene, tenants, calls).run();
    }

    /**
     * Sends every ETag of the own record's resources in the other tenants and as somebody who may not see the record: it
     * tells them nothing.
     *
     * @param neverUnchanged operations that answer with the resource, whatever tag the client has
     * @return how many were tried
     */
    public int checkTags(String... neverUnchanged) {
        return new TagsCheck(table, scene, tenants, calls, Set.of(neverUnchanged)).run();
    }

    /**
     * Creates the same thing under the same key as one caller, as the same again, as another and in the other tenant: only
     * the second is a repeat. Each creation is told under the tenant it belongs to.
     *
     * @param operation id of an operation that creates something
     * @param about for whom
     * @param topic where it is told
     */
    public void checkKeys(String operation, MatrixRecord about, String topic) {
        var row = table.rowOf(operation);
        new KeysCheck(table.operation(row).orElseThrow(), about, scene, tenants, calls).run(row, topic);
    }

    @Override
    public void close() {
        tenants.close();
    }
}
