package health.praxis.standalone;

/** What a person needs to know once the system runs. */
final class Welcome {

    private Welcome() {}

    static String text(Installation installation) {
        var addresses = Addresses.of(installation.ports());
        var postgres = installation.postgres();
        return """

              API               %1$s/api/v1
              sign-in           %2$s
              Keycloak console  %3$s/admin   admin, password in %4$s
              Kafka             %5$s
              PostgreSQL        %6$s
              logs              %7$s

              Demo users are <role>@<tenant> with the password praxis.
                roles    therapist physician coordinator tenant-admin patient caregiver integration analyst
                tenants  riverside hillcrest

            A token and a first request, to paste:

              TOKEN=$(curl -s %8$s \\
                -d grant_type=password -d client_id=praxis-demo \\
                -d username=coordinator@riverside -d password=praxis | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
              curl -s -H "Authorization: Bearer $TOKEN" %1$s/api/v1/patients
            """.formatted(
                        addresses.gateway(),
                        installation.realm(),
                        installation.ports().http(Port.KEYCLOAK),
                        installation.home().secrets(),
                        addresses.kafka(),
                        postgres.url("{patient,therapy_plan,session,outcomes}"),
                        installation.home().logs(),
                        addresses.token());
    }
}
