import { sql } from 'kysely';
import { planYearAhead } from '../../services/meetings/meetings.ts';
import type { Database } from '../../services/platform/database/connect.ts';
import { newId } from '../../services/platform/database/new-id.ts';
import { transact } from '../../services/platform/database/transact.ts';
import type { Inside } from '../../services/platform/database/transact.ts';
import type { KeyRing } from '../../services/platform/key-ring.ts';
import { planAbsences } from './absences.ts';
import { lastContacts, planWeeks, workDone } from './activities.ts';
import { beAdmitted } from './admissions.ts';
import { closeOneCase } from './blocks.ts';
import { at, dayAfter, readCalendar } from './calendar.ts';
import type { Calendar } from './calendar.ts';
import type { Happening } from './cases.ts';
import { superviseSites } from './arrangements.ts';
import { beAsked } from './consultations.ts';
import { openTheDoor } from './door.ts';
import { askHowItGoes, readWhatWasAnswered } from './feedback.ts';
import { openWorries } from './inquiries.ts';
import { pastMeetings } from './meetings.ts';
import { knowNetworks } from './networks.ts';
import { makeOrganisation } from './organisation.ts';
import type { Organisation } from './organisation.ts';
import { askForErasure, knowPersons } from './persons.ts';
import { reorganise } from './staffing.ts';
import { makePlans } from './plans.ts';
import { sendProposals } from './proposals.ts';
import { standBesidePairs } from './supporters.ts';
import { lookedInAtNight } from './visits.ts';

/**
 * The demonstration's team: fourteen invented people, half a year of meetings and cases, and this week's meeting
 * prepared. One transaction, through the same constraints as everything else. Answers the team's id.
 */
export async function loadReferenceTeam(database: Database, keys?: KeyRing): Promise<string> {
  const teamId = newId();
  const credentials = { system: 'reference team', teamIds: [teamId], isAdministrator: true };
  await transact(
    database,
    credentials,
    { operationId: 'loadReferenceTeam', action: 'write' },
    async (inside) => {
      // A whole team in one transaction takes longer than a call may.
      await sql`set local statement_timeout = '60s'`.execute(inside.db);
      const calendar = await readCalendar(inside.db);
      const organisation = await makeOrganisation(inside, teamId, calendar);
      const happenings = [
        ...pastMeetings(inside, organisation, calendar),
        ...openWorries(inside, organisation, calendar),
        ...looseEnds(inside, organisation, calendar),
        lookedInAtNight(inside, teamId, calendar),
        ...workDone(inside, teamId, calendar),
        ...lastContacts(inside, teamId, calendar),
        ...askHowItGoes(inside, teamId, calendar),
      ];
      happenings.sort((a, b) => a.at.localeCompare(b.at));
      for (const { happens } of happenings) await happens();
      const yesterday = at(calendar.daysAgo(1), 17);
      const actorId = organisation.leader.workerId;
      await knowPersons(inside, teamId, { keys, at: yesterday, actorId });
      await knowNetworks(inside, teamId, { at: yesterday, actorId });
      await makePlans(inside, teamId, { calendar, at: yesterday, actorId });
      await readWhatWasAnswered(inside, teamId);
      await askForErasure(inside, teamId, { at: yesterday, actorId });
      await closeOneCase(inside, teamId, yesterday);
      await reorganise(inside, organisation, calendar);
      await planAbsences(inside, teamId, { calendar, at: yesterday, actorId });
      await standBesidePairs(inside, teamId, { calendar, at: yesterday, actorId });
      await planWeeks(inside, teamId, { calendar, at: yesterday, actorId });
      await beAdmitted(inside, teamId, { calendar, at: yesterday, actorId });
      await openTheDoor(inside, teamId, calendar);
      await beAsked(inside, organisation, calendar);
      await superviseSites(inside, organisation, calendar);
      await planMeeting(inside, organisation, calendar.nextMeetingDay);
      inside.log({ teamId });
    },
  );
  return teamId;
}

/** What a team has hanging on an ordinary day, beside its inquiries. */
function looseEnds(
  { db, tell }: Inside,
  { teamId, members, leader }: Organisation,
  calendar: Calendar,
): Happening[] {
  const [specialist, municipal] = [members[2] ?? leader, members[9] ?? leader];
  const pair = {
    municipal: { agreementId: municipal.agreementId },
    specialist: { agreementId: specialist.agreementId },
  };
  const asked = at(calendar.daysAgo(1), 15);
  const propose = async () => {
    const proposalId = newId();
    await sql`
      insert into opening_proposals (id, team_id, content, reason, proposed_by, proposer_level, proposed_at)
      values (${proposalId}, ${teamId}, ${JSON.stringify({ mode: 'intake', pair, case: { alias: 'Pil-58' } })}::text::jsonb,
        'Skrives ut i morgen og har ingen steder å dra.', ${municipal.workerId}, 'municipal', ${asked})`.execute(
      db,
    );
    const proposalIds = [proposalId];
    const actorId = municipal.workerId;
    tell({ teamId, kind: 'opening.proposed', at: asked, actorId, proposalIds });
  };
  const added = at(calendar.daysAgo(1), 16);
  const addPending = async () => {
    const pendingCaseId = newId();
    const stated = { municipal: municipal.name, specialist: 'vikar', contact: null };
    await sql`
      insert into pending_cases (id, team_id, alias, mode, reference, pair, stated, problem, started_on, added_at)
      values (${pendingCaseId}, ${teamId}, 'Pil-59', 'intake', 'gammel 14',
        ${JSON.stringify({ municipal: pair.municipal, specialist: null })}::text::jsonb,
        ${JSON.stringify(stated)}::text::jsonb, 'seat-empty', ${calendar.daysAgo(120)},
        ${added})`.execute(db);
    const pendingCaseIds = [pendingCaseId];
    const actorId = leader.workerId;
    tell({ teamId, kind: 'pending_case.added', at: added, actorId, pendingCaseIds });
  };
  return [
    { at: asked, happens: propose },
    { at: added, happens: addPending },
  ];
}

async function planMeeting(
  inside: Inside,
  { teamId, members, leader }: Organisation,
  day: string,
): Promise<void> {
  const { db, tell } = inside;
  const meetingId = newId();
  const chair = members[7] ?? leader;
  const writer = members[1] ?? leader;
  await sql`
    insert into meetings (id, team_id, iso_year, iso_week, held_on, starts_at, chair_worker_id, minute_taker_worker_id)
    values (${meetingId}, ${teamId}, extract(isoyear from ${day}::date), extract(week from ${day}::date), ${day}, ${at(day, 9)},
      ${chair.workerId}, ${writer.workerId})`.execute(db);
  await sql`
    update teams set meeting_weekday = 3, meeting_time = '09:00', meeting_minutes = 120,
      meeting_place = 'Møterom 2, Sandvika' where id = ${teamId}`.execute(db);
  tell({ teamId, kind: 'meeting.planned', actorId: leader.workerId, meetingId });
  await sendProposals(inside, members, { teamId, meetingId });
  // Not all of it: how the rest is planned can be tried.
  await planYearAhead(inside, teamId, dayAfter(day, 7 * 36));
}
