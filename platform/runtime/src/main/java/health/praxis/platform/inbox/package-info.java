/**
 * Reading other services' facts. Each is handled once, in one transaction with what it changes; late, repeated and older
 * ones change nothing; one whose parent is not known yet waits for it. Only what can never be read is put aside as a dead
 * letter: every other failure stops its partition and is tried again without end.
 */
package health.praxis.platform.inbox;
