import { sql } from 'kysely';
import type { Database } from '../../services/platform/database/connect.ts';
import { newId } from '../../services/platform/database/new-id.ts';
import { transact } from '../../services/platform/database/transact.ts';
import type { Inside } from '../../services/platform/database/transact.ts';
import { generateTeam } from '../generate-teams.ts';
import type { GeneratedTeam } from '../generate-teams.ts';

// Few enough to be judged at commit before the line is given up for mute.
const atOnce = 200;
export const firstDay = '2016-01-04';
/** How long each is open; the municipal seat is handed over halfway. */
const openDays = 300;

/** A team whose cases came evenly over so many days from the first; whoever came long enough ago has gone again. */
export async function yearsOfCases(
  database: Database,
  wish: { name: string; cases: number; days: number },
): Promise<GeneratedTeam> {
  const { name, cases, days } = wish;
  const team = await generateTeam(database, { name, cases: 0, startsOn: '2016-01-01' });
  const credentials = { system: 'generator', teamIds: [team.teamId] };
  const operation = { operationId: 'generateTeam', action: 'write' } as const;
  for (let from = 0; from < cases; from += atOnce) {
    const rows = Array.from({ length: Math.min(atOnce, cases - from) }, (_, index) =>
      rowOf(team, from + index, days / cases),
    );
    await transact(database, credentials, operation, (inside) => insert(inside, team, rows));
  }
  return team;
}

type Row = ReturnType<typeof rowOf>;

function rowOf({ members }: GeneratedTeam, nth: number, daysBetween: number) {
  const municipal = members.filter(({ level }) => level === 'municipal');
  const specialist = members.filter(({ level }) => level === 'specialist');
  const [first, next] = [nth, nth + 1].map((at) => municipal[at % municipal.length]);
  const other = specialist[nth % specialist.length];
  return {
    caseId: newId(),
    proposalId: newId(),
    alias: `Rogn-${nth + 1}`,
    afterDays: Math.floor(nth * daysBetween),
    firstWorker: first?.workerId,
    firstAgreement: first?.agreementId,
    nextWorker: next?.workerId,
    nextAgreement: next?.agreementId,
    otherWorker: other?.workerId,
    otherAgreement: other?.agreementId,
  };
}

/** History as the system may state it: each act with the day it was done. */
async function insert({ db, tell }: Inside, { teamId }: GeneratedTeam, rows: Row[]) {
  const cases = sql`(
    select c.*, began, case when began + ${openDays} * interval '1 day' < current_instant()
        then began + ${openDays} * interval '1 day' end as ended,
      case when began + ${openDays / 2} * interval '1 day' < current_instant()
        then began + ${openDays / 2} * interval '1 day' end as changed
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as c("caseId" uuid, "proposalId" uuid, alias text,
      "afterDays" integer, "firstWorker" uuid, "firstAgreement" uuid, "nextWorker" uuid, "nextAgreement" uuid,
      "otherWorker" uuid, "otherAgreement" uuid)
    cross join lateral (select oslo_midnight(${firstDay}::date + c."afterDays") + interval '9 hours' as began) b) c`;
  await sql`
    insert into cases (id, team_id, alias, mode, engagement, registration, started_on, last_contact_on, state, closed_at,
      close_reason, close_position)
    select c."caseId", ${teamId}::uuid, c.alias, 'intake', 'in_contact', 'unregistered', c.began::date, c.began::date,
      case when c.ended is null then 'open' else 'closed' end, c.ended, case when c.ended is not null then 'moved' end,
      case when c.ended is not null then 'agrees' end
    from ${cases}`.execute(db);
  await sql`
    insert into opening_proposals (id, team_id, content, reason, proposed_by, proposer_level, state, answered_by, answerer_level,
      answered_at, case_id)
    select c."proposalId", ${teamId}::uuid, '{"mode": "intake"}', 'generated', c."firstWorker", 'municipal', 'confirmed',
      c."otherWorker", 'specialist', current_instant(), c."caseId"
    from ${cases}`.execute(db);
  await sql`
    insert into case_openings (case_id, team_id, open_during, proposal_id, close_reason, close_position)
    select c."caseId", ${teamId}::uuid, tstzrange(c.began, c.ended), c."proposalId",
      case when c.ended is not null then 'moved' end, case when c.ended is not null then 'agrees' end from ${cases}`.execute(
    db,
  );
  await sql`
    insert into case_modes (case_id, team_id, mode, held_during)
    select c."caseId", ${teamId}::uuid, 'intake', tstzrange(c.began, c.ended) from ${cases}`.execute(
    db,
  );
  await sql`
    insert into seats (id, case_id, team_id, level, worker_id, agreement_id, held_during)
    select gen_random_uuid(), c."caseId", ${teamId}::uuid, s.level, s.worker, s.agreement, s.during
    from ${cases} cross join lateral (
      select 'municipal' as level, c."firstWorker" as worker, c."firstAgreement" as agreement, tstzrange(c.began, c.changed) as during
      union all
      select 'municipal', c."nextWorker", c."nextAgreement", tstzrange(c.changed, c.ended) where c.changed is not null
      union all
      select 'specialist', c."otherWorker", c."otherAgreement", tstzrange(c.began, c.ended)) s`.execute(
    db,
  );
  tell({ teamId, kind: 'case.opened', caseIds: rows.map(({ caseId }) => caseId) });
}
