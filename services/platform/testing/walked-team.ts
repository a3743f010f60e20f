import type { Database } from '../database/connect.ts';
import { planAbsences } from './walk-absences.ts';
import { doThings } from './walk-activities.ts';
import { beAdmitted } from './walk-admissions.ts';
import { giveFeedback } from './walk-feedback.ts';
import { holdLicences } from './walk-instruments.ts';
import { askForSupervision, beAsked } from './walk-supervision.ts';
import { importSheet, workWithCases } from './walk-cases.ts';
import { announce } from './walk-notices.ts';
import { firstMeeting, receive, secondMeeting } from './walk-meetings.ts';
import { planYear } from './walk-year.ts';
import { join, setUp, signInElsewhere } from './walk-people.ts';
import { standBeside } from './walk-around.ts';
import { restaff } from './walk-staffing.ts';
import { visitCase } from './walk-visits.ts';
import { roles, Walk, type Walker } from './walk.ts';

/*
 * A team that has done everything once: set up by an administrator and a leader, with cases in several modes and
 * states, inquiries with every end, a closed meeting and one in session, imports. All of it over HTTP, in a fixed order
 * and with fixed names, so that two teams that walked the same way differ in nothing but ids and instants.
 */

/** The day of the walk, a Monday. */
const walkBeginsAt = '2026-03-02T08:00:00Z';

/** Moves the test database's clock to where a walk begins; time goes on from there. */
export async function goToDayOfWalk({ sql }: Pick<Database, 'sql'>): Promise<void> {
  const apart = Date.parse(walkBeginsAt) - Date.now();
  await sql.unsafe(`create or replace function current_instant() returns timestamptz
    language sql volatile parallel safe as $$ select clock_timestamp() + interval '${apart} ms' $$`);
}

export async function walkTeam(walker: Walker): Promise<Walk> {
  const walk = new Walk(walker);
  await walk.settle('administrator', walker.administratorId);
  await setUp(walk);
  await join(walk);
  await receive(walk);
  await firstMeeting(walk);
  await workWithCases(walk);
  await importSheet(walk);
  await secondMeeting(walk);
  await planYear(walk);
  await visitCase(walk);
  await restaff(walk);
  await doThings(walk);
  await planAbsences(walk);
  await standBeside(walk);
  await beAdmitted(walk);
  await holdLicences(walk);
  await giveFeedback(walk, walk.ids.ownCase!);
  await announce(walk);
  await beAsked(walk);
  await askForSupervision(walk);
  await signInElsewhere(walk);
  await look(walk);
  return walk;
}

async function look(walk: Walk): Promise<void> {
  const path = walk.team;
  const year = new Date().getUTCFullYear();
  const aroundNow = { fromOn: `${year - 1}-01-01`, toOn: `${year + 1}-12-31` };
  for (const who of roles) await walk.ok(who, 'getMe', {});
  for (const who of ['leader', 'municipal', 'municipalLeader', 'dpsLeader'] as const) {
    await walk.ok(who, 'stayActive', {});
    await walk.ok(who, 'listTeams', {});
    await walk.ok(who, 'getTeam', { path });
    await walk.ok(who, 'listMembers', { path });
    await walk.ok(who, 'listUnits', { query: { limit: 200 } });
    await walk.ok(who, 'getCaseload', { path });
  }
  for (const who of ['leader', 'municipal', 'specialist'] as const) {
    await walk.ok(who, 'getBoard', { path });
    await walk.ok(who, 'listWorkers', {});
    await walk.ok(who, 'listWorkers', { query: { nameContains: 'i', limit: 2 } });
    await walk.ok(who, 'listCases', { path, query: { limit: 2 } });
    await walk.ok(who, 'listCases', { path, query: { workerId: walk.ids.municipal! } });
    await walk.ok(who, 'listTeamSeats', { path });
    await walk.ok(who, 'listOpenings', { path });
    await walk.ok(who, 'listInquiries', { path });
    await walk.ok(who, 'getInquiryStatement', { path, query: aroundNow });
    await walk.ok(who, 'listMeetings', { path, query: { limit: 1 } });
  }
  for (const who of ['municipal', 'contact'] as const) {
    await walk.ok(who, 'getCase', { path: { caseId: walk.ids.ownCase! } });
    await walk.ok(who, 'listSeats', { path: { caseId: walk.ids.ownCase! } });
    await walk.ok(who, 'getCaseTimeline', { path: { caseId: walk.ids.ownCase! } });
  }
  await walk.ok('municipal', 'getPerson', { path: { caseId: walk.ids.ownCase! } });
  await walk.ok('municipal', 'getCaseHistory', { path: { caseId: walk.ids.ownCase! } });
  await walk.ok('municipal', 'listCaseAccess', { path: { caseId: walk.ids.ownCase! } });
  await walk.ok('specialist', 'listBlocks', { path: { caseId: walk.ids.ownCase! } });
  await walk.ok('leader', 'listUnseenCases', { path });
  await walk.ok('leader', 'copyCaseAccess', { path: { caseId: walk.ids.ownCase! } });
  for (const who of ['leader', 'municipalLeader'] as const) {
    await walk.ok(who, 'searchAccess', { path, query: { workerId: walk.ids.municipal! } });
    await walk.ok(who, 'getAccessHead', { path });
    await walk.ok(who, 'listErasures', { path });
  }
  await walk.ok('municipal', 'listCaseErasures', { path: { caseId: walk.ids.closedCase! } });
  await walk.ok('municipal', 'listInquiryErasures', { path: { inquiryId: walk.ids.guided! } });
  await walk.ok('administrator', 'listRoleGrants', { query: { workerId: walk.ids.dpsLeader! } });
  await walk.ok('leader', 'getImport', { path: { importId: walk.ids.import! } });
  await walk.ok('leader', 'listImports', { path });
}
