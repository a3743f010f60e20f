import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { components } from '../../openapi/generated/types.ts';
import type { DB } from '../platform/database/connect.ts';
import type { Level, Opening } from './words.ts';

type Db = Transaction<DB>;

export type ProposalContent = Pick<
  components['schemas']['ProposeOpeningRequest'],
  'mode' | 'pair' | 'case' | 'supervisionCase'
>;

export interface LockedProposal {
  id: string;
  teamId: string;
  content: ProposalContent;
  reopensCaseId: string | null;
  proposedBy: string;
  proposerLevel: Level;
  state: string;
}

export async function insertProposal(
  db: Db,
  row: {
    id: string;
    teamId: string;
    content: ProposalContent;
    reason: string;
    reopensCaseId: string | null;
    proposedBy: string;
    proposerLevel: Level;
  },
): Promise<void> {
  await sql`
    insert into opening_proposals (id, team_id, content, reason, reopens_case_id, proposed_by, proposer_level)
    values (${row.id}, ${row.teamId}, ${JSON.stringify(row.content)}::text::jsonb, ${row.reason}, ${row.reopensCaseId},
      ${row.proposedBy}, ${row.proposerLevel})`.execute(db);
}

export async function lockProposal(db: Db, openingId: string): Promise<LockedProposal | undefined> {
  const { rows } = await sql<LockedProposal>`
    select id, team_id as "teamId", content, reopens_case_id as "reopensCaseId", proposed_by as "proposedBy",
      proposer_level as "proposerLevel", state
    from opening_proposals where id = ${openingId} for update`.execute(db);
  return rows[0];
}

export async function answerProposal(
  db: Db,
  row: {
    id: string;
    state: 'confirmed' | 'withdrawn';
    answeredBy: string | null;
    answererLevel: Level | null;
    caseId: string | null;
  },
): Promise<void> {
  await sql`
    update opening_proposals set state = ${row.state}, answered_by = ${row.answeredBy}, answerer_level = ${row.answererLevel},
      answered_at = current_instant(), case_id = ${row.caseId}, version = version + 1
    where id = ${row.id}`.execute(db);
}

/** The levels at which a worker is a member of the team today. */
export async function levelsOfMember(db: Db, teamId: string, workerId: string): Promise<Level[]> {
  const { rows } = await sql<{ level: Level }>`
    select distinct level from agreements where team_id = ${teamId} and worker_id = ${workerId}
      and starts_on <= oslo_today() and (ended_on is null or ended_on > oslo_today()) order by level`.execute(
    db,
  );
  return rows.map(({ level }) => level);
}

export async function isAliasTaken(db: Db, teamId: string, alias: string): Promise<boolean> {
  const { rows } = await sql`select 1 from cases where team_id = ${teamId} and alias = ${alias}
      and close_reason is distinct from 'undone'`.execute(db);
  return rows.length > 0;
}

const opening = sql`
  jsonb_build_object('id', p.id, 'teamId', p.team_id, 'state', p.state, 'reason', p.reason, 'mode', p.content ->> 'mode',
    'alias', coalesce(c.alias, p.content -> 'case' ->> 'alias'),
    'title', coalesce(c.title, p.content -> 'supervisionCase' ->> 'title'),
    'reopensCaseId', p.reopens_case_id, 'seats', proposed_pair(p.content -> 'pair'),
    'proposedById', p.proposed_by, 'proposedByName', proposer.name, 'proposedAt', p.proposed_at,
    'awaitsLevel', case p.proposer_level when 'municipal' then 'specialist' else 'municipal' end,
    'answeredById', p.answered_by, 'answeredByName', answerer.name, 'answeredAt', p.answered_at, 'caseId', p.case_id)`;
const openingFrom = sql`
  from opening_proposals p
  join workers proposer on proposer.id = p.proposed_by
  left join workers answerer on answerer.id = p.answered_by
  left join cases c on c.id = coalesce(p.case_id, p.reopens_case_id)`;

/** Proposed openings by id, as far as the caller may see them. */
export async function findOpenings(db: Db, ids: readonly string[]): Promise<Map<string, Opening>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; opening: Opening }>`
    select p.id, ${opening} as opening ${openingFrom} where p.id = any (${[...ids]}::uuid[])`.execute(
    db,
  );
  return new Map(rows.map((row) => [row.id, row.opening]));
}

export async function findTeamOpenings(
  db: Db,
  teamId: string,
  state: string | undefined,
  page: { after: string | null; limit: number },
): Promise<Opening[]> {
  const { rows } = await sql<{ opening: Opening }>`
    select ${opening} as opening ${openingFrom}
    where p.team_id = ${teamId} and (${state ?? null}::text is null or p.state = ${state ?? null})
      and (${page.after}::uuid is null or p.id < ${page.after})
    order by p.id desc limit ${sql.lit(page.limit)}`.execute(db);
  return rows.map((row) => row.opening);
}
