/**
 * Who looks after a person, from which day to which, and who leads: the caseload, and so who may open the record. One team
 * per person; nobody is on it twice on a day, one leads at most, and who does not practise any more is not put on it. Who
 * registers a person is on the team in the same commit; coordinators, physicians and the lead change it.
 */
package health.praxis.patient.careteam;
