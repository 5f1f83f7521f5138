/**
 * Plans to start from, by condition: versioned data, checked when the service starts. Instantiating one carries
 * everything into a draft, goals included, but no agreement: that is given by people afterwards. It stands above plans,
 * goals, prescriptions and home programmes and is asked by nobody.
 */
package health.praxis.therapyplan.template;
