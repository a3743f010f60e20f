import { createHash } from 'node:crypto';
import type { Statements } from './direct.ts';

/*
 * Whether the access log is as it was written: every chain is gone through from its first link, and every hash is
 * computed anew from the rows as they stand.
 *
 * Found: a row that was edited or swapped with another (its hash is another), a row or link that was taken out (a link
 * without its row, a place that is missing), a row that was put in (it has no link and does not wait for one, or its
 * time is before that of rows linked earlier), a tail that was cut off (the chain ends before its head), a chain that was
 * taken away whole (people have done things in a team that has none), and, with a head that was kept elsewhere, a chain
 * that was made anew.
 *
 * Told, though it may be innocent (the service was down just then): rows that got their link long after they were
 * written, or wait for it still. Until then nothing vouches for a row, and whoever takes links away to have the service
 * make them anew leaves exactly that.
 */

/** A head as it was printed. */
export interface KeptHead {
  teamId: string;
  position: number;
  hash: string;
}

interface Place {
  teamId: string;
  position: number | null;
  rowId: string | null;
}

export interface Finding extends Place {
  what:
    | 'row_changed'
    | 'row_missing'
    | 'link_missing'
    | 'row_not_linked'
    | 'row_out_of_time'
    | 'tail_cut_off'
    | 'head_changed'
    | 'chain_missing'
    | 'kept_head_differs';
}

/** Rows of a chain that nothing vouched for during longer than linking takes. */
export interface Gap {
  teamId: string;
  what: 'linked_late' | 'waits_long';
  rows: number;
  /** The longest, in seconds. */
  longest: number;
}

export interface Verdict {
  findings: Finding[];
  gaps: Gap[];
  chains: number;
  rows: number;
  /** Rows that are waiting for their link as they should. */
  waiting: number;
}

interface Link {
  teamId: string;
  position: number;
  rowId: string;
  hash: Buffer;
  line: string | null;
  at: number | null;
  rowTeamId: string | null;
}

interface Chain {
  position: number;
  hash: Buffer;
  /** The latest time of a row so far, in seconds. */
  latest: number;
}

/** Rows get their time and their link in about the order of their commits; no call lasts longer. */
const slackSeconds = 60;
/** A link comes within seconds; that it does not for so long is worth a question. */
const lateSeconds = 300;
const inOnePage = 5_000;

/** `sql` sees all rows: the owner's. All in one snapshot. */
export async function verifyAccess(
  sql: Statements,
  keptHeads: readonly KeptHead[] = [],
): Promise<Verdict> {
  const findings: Finding[] = [];
  const chains = new Map<string, Chain>();
  const kept = new Map(keptHeads.map((head) => [`${head.teamId} ${head.position}`, head]));
  let rows = 0;
  for (let after = { teamId: null as string | null, position: 0 }; ;) {
    const page = await readLinks(sql, after);
    for (const link of page) {
      rows++;
      const chain = chains.get(link.teamId) ?? startOf(link.teamId);
      chains.set(link.teamId, chain);
      findings.push(...judge(chain, link));
      const known = kept.get(`${link.teamId} ${link.position}`);
      if (known && known.hash !== link.hash.toString('hex'))
        findings.push({ ...placeOf(link), what: 'kept_head_differs' });
    }
    const last = page.at(-1);
    if (!last || page.length < inOnePage) break;
    after = last;
  }
  findings.push(...(await judgeHeads(sql, chains)), ...beyond(chains, keptHeads));
  const { unlinked, waiting } = await readUnlinked(sql);
  findings.push(...unlinked, ...(await readMissing(sql)));
  return { findings, gaps: await readGaps(sql), chains: chains.size, rows, waiting };
}

function startOf(teamId: string): Chain {
  const bytes = Buffer.from(teamId.replaceAll('-', ''), 'hex');
  return { position: 0, hash: createHash('sha256').update(bytes).digest(), latest: 0 };
}

/** What is wrong with a link. The chain goes on from the hash that is stored, so that one fault is told once. */
function judge(chain: Chain, link: Link): Finding[] {
  const findings: Finding[] = [];
  const found = (what: Finding['what'], place: Place = placeOf(link)) =>
    findings.push({ ...place, what });
  const isNext = link.position === chain.position + 1;
  if (!isNext)
    found('link_missing', { ...placeOf(link), position: chain.position + 1, rowId: null });
  if (link.line === null) found('row_missing');
  else if (isNext && !hashAfter(chain.hash, link.line).equals(link.hash)) found('row_changed');
  else if ((link.rowTeamId ?? organisation) !== link.teamId) found('row_changed');
  if (link.at !== null && link.at < chain.latest - slackSeconds) found('row_out_of_time');
  chain.latest = Math.max(chain.latest, link.at ?? 0);
  chain.position = link.position;
  chain.hash = link.hash;
  return findings;
}

const organisation = '00000000-0000-0000-0000-000000000000';

const hashAfter = (before: Buffer, line: string) =>
  createHash('sha256').update(before).update(line, 'utf8').digest();

const placeOf = ({ teamId, position, rowId }: Link) => ({ teamId, position, rowId });

async function readLinks(
  sql: Statements,
  after: { teamId: string | null; position: number },
): Promise<Link[]> {
  return sql<Link[]>`
    select k.team_id as "teamId", k.position::float8 as position, k.row_id::text as "rowId", k.hash,
      case when l.id is not null then access_link_text(l, k.linked_at) end as line, extract(epoch from l.at)::float8 as at, l.team_id as "rowTeamId"
    from access_links k left join access_log l on l.id = k.row_id
    where ${after.teamId}::uuid is null or (k.team_id, k.position) > (${after.teamId}::uuid, ${after.position}::bigint)
    order by k.team_id, k.position limit ${inOnePage}`;
}

/** The heads as they stand, to be kept elsewhere. */
export async function listHeads(sql: Statements): Promise<KeptHead[]> {
  return sql<KeptHead[]>`
    select team_id as "teamId", position::float8 as position, encode(hash, 'hex') as hash
    from access_heads order by team_id`;
}

async function judgeHeads(sql: Statements, chains: Map<string, Chain>): Promise<Finding[]> {
  const heads = await listHeads(sql);
  const findings: Finding[] = [];
  for (const { teamId, position, hash } of heads) {
    const chain = chains.get(teamId) ?? startOf(teamId);
    const place = { teamId, position, rowId: null };
    if (chain.position < position) findings.push({ ...place, what: 'tail_cut_off' });
    else if (chain.position > position || chain.hash.toString('hex') !== hash)
      findings.push({ ...place, what: 'head_changed' });
  }
  const headed = new Set(heads.map(({ teamId }) => teamId));
  for (const [teamId, { position }] of chains) {
    if (!headed.has(teamId)) findings.push({ teamId, position, rowId: null, what: 'head_changed' });
  }
  return findings;
}

/** Heads that were kept of places that the chain does not reach any more. */
function beyond(chains: Map<string, Chain>, kept: readonly KeptHead[]): Finding[] {
  return kept
    .filter(({ teamId, position }) => (chains.get(teamId)?.position ?? 0) < position)
    .map(({ teamId, position }) => ({ teamId, position, rowId: null, what: 'tail_cut_off' }));
}

async function readUnlinked(sql: Statements): Promise<{ unlinked: Finding[]; waiting: number }> {
  const unlinked = await sql<{ teamId: string; rowId: string }[]>`
    select coalesce(l.team_id, organisation_stream()) as "teamId", l.id::text as "rowId" from access_log l
    where not exists (select from access_links k where k.row_id = l.id)
      and not exists (select from access_unlinked u where u.row_id = l.id) order by l.id limit 1000`;
  const [row] = await sql<{ many: number }[]>`
    select count(*)::integer as many from access_unlinked`;
  const findings = unlinked.map((found): Finding => ({
    ...found,
    position: null,
    what: 'row_not_linked',
  }));
  return { unlinked: findings, waiting: row?.many ?? 0 };
}

/** Teams in which people have done things, each of which leaves a row, and of whose log nothing is left. */
async function readMissing(sql: Statements): Promise<Finding[]> {
  const teams = await sql<{ teamId: string }[]>`
    select t.id as "teamId" from teams t
    where exists (select from events e where e.team_id = t.id and e.actor_worker_id is not null
        and e.kind ~ '^(case|inquiry|meeting|item|agreement|team)\\.')
      and not exists (select from access_links k where k.team_id = t.id)
      and not exists (select from access_unlinked u where u.team_id = t.id)
      and not exists (select from access_log l where l.team_id = t.id) order by t.id`;
  return teams.map(({ teamId }) => ({
    teamId,
    position: null,
    rowId: null,
    what: 'chain_missing',
  }));
}

async function readGaps(sql: Statements): Promise<Gap[]> {
  return sql<Gap[]>`
    with gaps as (
      select k.team_id, 'linked_late' as what, extract(epoch from k.linked_at - l.at) as seconds
        from access_links k join access_log l on l.id = k.row_id
      union all
      select u.team_id, 'waits_long', extract(epoch from current_instant() - l.at)
        from access_unlinked u join access_log l on l.id = u.row_id)
    select team_id as "teamId", what, count(*)::float8 as rows, max(seconds)::float8 as longest
    from gaps where seconds > ${lateSeconds} group by team_id, what order by team_id, what`;
}
