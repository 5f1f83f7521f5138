/**
 * The access matrix: every operation of a service, sent by every kind of caller, about the own and another record, in the
 * own and in other tenants, and each answer held against one table.
 */
package health.praxis.testing.matrix;
