import { sql } from 'kysely';
import type { Database } from '../../services/platform/database/connect.ts';
import { newId } from '../../services/platform/database/new-id.ts';
import { transact } from '../../services/platform/database/transact.ts';
import type { Inside } from '../../services/platform/database/transact.ts';
import { at, readCalendar } from './calendar.ts';
import type { Calendar } from './calendar.ts';
import { pastMeetings } from './meetings.ts';
import { makeOrganisation } from './organisation.ts';
import type { Organisation } from './organisation.ts';
import { openInquiries } from './story.ts';

/**
 * The demonstration's team: fourteen invented people, half a year of meetings and cases, and this week's meeting
 * prepared. One transaction, through the same constraints as everything else. Answers the team's id.
 */
export async function loadReferenceTeam(database: Database): Promise<string> {
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
      const happenings = pastMeetings(inside, organisation, calendar);
      happenings.sort((a, b) => a.at.localeCompare(b.at));
      for (const { happens } of happenings) await happens();
      await receiveOpenInquiries(inside, organisation, calendar);
      await leaveLooseEnds(inside, organisation, calendar);
      await planMeeting(inside, organisation, calendar.nextMeetingDay);
      inside.log({ teamId });
    },
  );
  return teamId;
}

async function receiveOpenInquiries(
  { db, tell }: Inside,
  { teamId, members, leader }: Organisation,
  calendar: Calendar,
): Promise<void> {
  for (const [index, inquiry] of openInquiries.entries()) {
    const id = newId();
    const owner = members[index * 3] ?? leader;
    const day = calendar.daysAgo(inquiry.daysAgo);
    const when = at(day, 10, 10 * index);
    const [a, b, c, d] = inquiry.answers;
    await sql`
      insert into inquiries (id, team_id, alias, source, asked_by, worry, owner_worker_id, received_by_worker_id, received_on,
        received_at, state, severe_problems, functional_impairment, unstable_life, contact_with_services)
      values (${id}, ${teamId}, ${inquiry.alias}, ${inquiry.source}, ${inquiry.askedBy}, ${inquiry.worry}, ${owner.workerId},
        ${owner.workerId}, ${day}, ${when}, ${inquiry.state}, ${a}, ${b}, ${c}, ${d})`.execute(db);
    tell({ teamId, kind: 'inquiry.received', at: when, actorId: owner.workerId, inquiryIds: [id] });
  }
}

/** What a team has hanging on an ordinary day: somebody finding out, a service that has not answered, and more. */
async function leaveLooseEnds(
  { db, tell }: Inside,
  { teamId, members, unitId, leader }: Organisation,
  calendar: Calendar,
): Promise<void> {
  const [specialist, municipal] = [members[2] ?? leader, members[9] ?? leader];
  const ids = { investigated: newId(), guided: newId(), proposal: newId(), pending: newId() };
  const asked = at(calendar.meetingDay(1), 10);
  await sql`
    insert into inquiries (id, team_id, alias, source, asked_by, worry, owner_worker_id, received_by_worker_id, received_on, received_at,
      state, outcome, comes_back_on, times_carried, severe_problems, functional_impairment, unstable_life, contact_with_services)
    values (${ids.investigated}, ${teamId}, 'Pil-56', 'institution', 'legevakten', 'Sier at han har behandler, men ingen kjenner til det.',
        ${municipal.workerId}, ${municipal.workerId}, ${calendar.daysAgo(13)}, ${at(calendar.daysAgo(13), 14)}, 'ready', 'investigate',
        ${calendar.nextMeetingDay}, 1, 'yes', 'yes', 'unknown', 'unknown'),
      (${ids.guided}, ${teamId}, 'Pil-57', 'nav', 'veileder i NAV', 'Trenger et sted å bo før noe annet.', ${specialist.workerId},
        ${specialist.workerId}, ${calendar.daysAgo(15)}, ${at(calendar.daysAgo(15), 9)}, 'ready', 'guide_to_service', null, 1,
        'yes', 'no', 'yes', 'none')`.execute(db);
  await sql`
    insert into investigations (id, team_id, inquiry_id, municipal_agreement_id, municipal_worker_id, specialist_agreement_id,
      specialist_worker_id, due_on, decided_at)
    values (${newId()}, ${teamId}, ${ids.investigated}, ${municipal.agreementId}, ${municipal.workerId}, ${specialist.agreementId},
      ${specialist.workerId}, ${calendar.nextMeetingDay}, ${asked})`.execute(db);
  await sql`
    insert into guidances (id, team_id, inquiry_id, unit_id, reason, asked_at)
    values (${newId()}, ${teamId}, ${ids.guided}, ${unitId('bolig')}, 'Bolig er det som haster.', ${asked})`.execute(
    db,
  );
  const pair = {
    municipal: { agreementId: municipal.agreementId },
    specialist: { agreementId: specialist.agreementId },
  };
  await sql`
    insert into opening_proposals (id, team_id, content, reason, proposed_by, proposer_level, proposed_at)
    values (${ids.proposal}, ${teamId}, ${JSON.stringify({ mode: 'intake', pair, case: { alias: 'Pil-58' } })}::text::jsonb,
      'Skrives ut i morgen og har ingen steder å dra.', ${municipal.workerId}, 'municipal', ${at(calendar.daysAgo(1), 15)})`.execute(
    db,
  );
  await sql`
    insert into pending_cases (id, team_id, alias, mode, reference, pair, problem, started_on)
    values (${ids.pending}, ${teamId}, 'Pil-59', 'intake', 'gammel 14',
      ${JSON.stringify({ municipal: pair.municipal, specialist: null })}::text::jsonb, 'seat-empty', ${calendar.daysAgo(120)})`.execute(
    db,
  );
  tell({
    teamId,
    kind: 'inquiry.received',
    at: asked,
    actorId: municipal.workerId,
    inquiryIds: [ids.investigated, ids.guided],
  });
  tell({
    teamId,
    kind: 'opening.proposed',
    actorId: municipal.workerId,
    proposalIds: [ids.proposal],
  });
  tell({
    teamId,
    kind: 'pending_case.added',
    actorId: leader.workerId,
    pendingCaseIds: [ids.pending],
  });
}

async function planMeeting(
  { db, tell }: Inside,
  { teamId, members, leader }: Organisation,
  day: string,
): Promise<void> {
  const meetingId = newId();
  const chair = members[7] ?? leader;
  const writer = members[1] ?? leader;
  await sql`
    insert into meetings (id, team_id, iso_year, iso_week, held_on, starts_at, chair_worker_id, minute_taker_worker_id)
    values (${meetingId}, ${teamId}, extract(isoyear from ${day}::date), extract(week from ${day}::date), ${day}, ${at(day, 9)},
      ${chair.workerId}, ${writer.workerId})`.execute(db);
  tell({ teamId, kind: 'meeting.planned', actorId: leader.workerId, meetingId });
}
