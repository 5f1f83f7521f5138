package health.praxis.outcomes.assessment;

/** Settings of a clinic as patient-service tells them. */
public final class Settings {

    private Settings() {}

    public static String json(String emergencyNumber, String zone) {
        return """
            {"settingsId":"00000000-0000-7000-8000-000000000001",
             "settings":{"emergencyNumber":"%s","timeZone":"%s","locale":"en-GB","transitionAge":18,"closures":[],
              "vitalLimits":{"restingSystolicHoldMmHg":180,"restingDiastolicHoldMmHg":105,
               "restingHeartRateHoldPerMinute":120,"restingOxygenSaturationHoldPercent":92,"temperatureHoldCelsius":38,
               "glucoseLowHoldMgPerDl":70,"glucoseHighHoldMgPerDl":300,"systolicStopMmHg":220,"diastolicStopMmHg":110,
               "oxygenSaturationStopPercent":88},
              "acknowledgementMinutes":{"emergency":15,"urgent":240,"routine":2880}}}\
            """.formatted(emergencyNumber, zone);
    }
}
