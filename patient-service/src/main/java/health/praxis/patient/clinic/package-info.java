/**
 * The clinic group itself: its settings, its practitioners, its locations and rooms. A setting that the tenant has not
 * chosen has the product's default and says so; the emergency number has none, because a wrong one is worse than none.
 * Other features of this service ask it for the settings in force and for today's date; other services read its events.
 */
package health.praxis.patient.clinic;
