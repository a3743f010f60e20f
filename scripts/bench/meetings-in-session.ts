import { sql } from 'kysely';
import type { Database } from '../../services/platform/database/connect.ts';
import { newId } from '../../services/platform/database/new-id.ts';
import { transact } from '../../services/platform/database/transact.ts';
import type { Inside } from '../../services/platform/database/transact.ts';
import { hashOf } from '../../services/platform/identity/tokens.ts';
import { makeSession } from '../../services/platform/testing/sign-in-as.ts';
import { generateTeam } from '../generate-teams.ts';
import type { GeneratedMember, GeneratedTeam } from '../generate-teams.ts';

/** An inquiry on the agenda of a meeting in session, waiting for its intake, and who is to decide it. */
export interface OpenItem {
  teamId: string;
  meetingId: string;
  itemId: string;
  inquiryId: string;
  alias: string;
  municipal: GeneratedMember;
  specialist: GeneratedMember;
  sessionHash: Buffer;
  sessionId: string;
  accountId: string;
}

/** Teams in their meeting: one person of each level present, and so many inquiries before them. */
export async function meetingsInSession(
  database: Database,
  admin: Database,
  { teams, inquiries, cases = 4 }: { teams: number; inquiries: number; cases?: number },
): Promise<OpenItem[][]> {
  const meetings: OpenItem[][] = [];
  for (let number = 1; number <= teams; number++) {
    const team = await generateTeam(database, { name: `Møte ${number}`, cases });
    meetings.push(await meet(database, admin, team, inquiries));
  }
  return meetings;
}

async function meet(
  database: Database,
  admin: Database,
  team: GeneratedTeam,
  inquiries: number,
): Promise<OpenItem[]> {
  const municipal = memberOf(team, 'municipal');
  const specialist = memberOf(team, 'specialist');
  const meetingId = newId();
  const { teamId } = team;
  const credentials = { system: 'bench', teamIds: [teamId] };
  const operation = { operationId: 'startMeeting', action: 'write' } as const;
  await transact(database, credentials, operation, async (inside) => {
    await beginMeeting(inside.db, { teamId, meetingId, present: [municipal, specialist] });
    await receive(inside.db, { teamId, ownerId: municipal.workerId, inquiries });
    inside.tell({ teamId, kind: 'meeting.started', meetingId });
  });
  const session = await signIn(admin, municipal.workerId);
  const items = await admin.sql<{ itemId: string; inquiryId: string; alias: string }[]>`
    select i.id as "itemId", q.id as "inquiryId", q.alias
    from agenda_items i join inquiries q on q.id = i.inquiry_id where i.meeting_id = ${meetingId} order by q.alias`;
  return items.map((item) => ({ ...item, ...session, teamId, meetingId, municipal, specialist }));
}

type Db = Inside['db'];

async function beginMeeting(
  db: Db,
  row: { teamId: string; meetingId: string; present: GeneratedMember[] },
): Promise<void> {
  await sql`
    insert into meetings (id, team_id, iso_year, iso_week, held_on, starts_at, state, started_at)
    select ${row.meetingId}, ${row.teamId}, extract(isoyear from oslo_date(at)), extract(week from oslo_date(at)),
      oslo_date(at), at, 'in_session', at
    from (select current_instant() as at) now`.execute(db);
  for (const { workerId, agreementId, level } of row.present) {
    await sql`
      insert into attendances (meeting_id, team_id, worker_id, agreement_id, level)
      values (${row.meetingId}, ${row.teamId}, ${workerId}, ${agreementId}, ${level})`.execute(db);
  }
}

async function receive(
  db: Db,
  row: { teamId: string; ownerId: string; inquiries: number },
): Promise<void> {
  await sql`
    insert into inquiries (id, team_id, alias, source, asked_by, worry, owner_worker_id, severe_problems, functional_impairment,
      unstable_life, contact_with_services)
    select gen_random_uuid(), ${row.teamId}, 'Selje-' || to_char(number, 'FM0000'), 'gp', 'Fastlegen', 'Trekker seg unna',
      ${row.ownerId}, 'yes', 'yes', 'yes', 'none'
    from generate_series(1, ${row.inquiries}::integer) number`.execute(db);
}

async function signIn(admin: Database, workerId: string) {
  const cookie = await makeSession(admin, workerId);
  const sessionHash = Buffer.from(hashOf(cookie.slice(cookie.indexOf('=') + 1)));
  const [row] = await admin.sql<{ sessionId: string; accountId: string }[]>`
    select id as "sessionId", account_id as "accountId" from sessions where id_hash = ${sessionHash}`;
  if (!row) throw new Error('no session');
  return { ...row, sessionHash };
}

function memberOf({ members }: GeneratedTeam, level: GeneratedMember['level']): GeneratedMember {
  const found = members.find((member) => member.level === level);
  if (!found) throw new Error(`nobody of the ${level} level`);
  return found;
}
