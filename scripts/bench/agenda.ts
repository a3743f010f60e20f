import type { TransactionSql } from 'postgres';
import { connect } from '../../services/platform/database/connect.ts';
import type { Database } from '../../services/platform/database/connect.ts';
import type { EmbeddedUrls } from '../../services/platform/database/embedded.ts';
import { generateTeam } from '../generate-teams.ts';
import { median, percentile, ratioOf } from './figures.ts';
import type { Figure } from './figures.ts';

const items = 40;
const weeks = 52;
const itemsPerWeek = 8;
const rounds = 40;

/**
 * `fill_agenda` for a team with sixty cases, forty items to come and a year of meetings behind it. It runs within nearly
 * every call of the team, and almost always finds nothing to do; that time is what everybody pays.
 *
 * Looking: against one statement that reads what it must look at (what stands on the agenda, open inquiries, open seats and
 * whose right they rest on, open cases and what has been decided of them, admissions, actions). It does so for seven grounds, and
 * compares them with what stands, which may take three times as long. Both keep their plans.
 * Filling: all forty, against a plain insert of the same forty rows. Each row costs its indexes and its checks in both; what is
 * beside it is one look.
 */
export async function benchAgenda(urls: EmbeddedUrls): Promise<Figure[]> {
  const database = connect(urls.app);
  const admin = connect(urls.admin, { max: 1 });
  try {
    const { teamId } = await generateTeam(database, { name: 'Saksliste', cases: 60 });
    await withHistory(admin, teamId);
    await inserted(admin, teamId);
    // Once, since a table made in between would have every plan made anew.
    await admin.sql`create temporary table stood as
      select * from agenda_items where team_id = ${teamId} and state = 'open'`;
    await admin.sql`vacuum analyze`;
    const times = {
      look: [] as number[],
      read: [] as number[],
      fill: [] as number[],
      insert: [] as number[],
    };
    for (let round = -10; round < rounds; round++) {
      const look = await within(admin, teamId, (sql) => fill(sql, teamId, 0));
      const read = await within(admin, teamId, (sql) => readTheSame(sql, teamId));
      if (round < 0) continue; // the first ones warm up
      times.look.push(look);
      times.read.push(read);
    }
    for (let round = -2; round < rounds; round++) {
      // What is undone leaves its rows behind; sweeping them away has every plan made anew, which the looks are for.
      await admin.sql`vacuum agenda_items`;
      await within(admin, teamId, (sql) => fill(sql, teamId, 0));
      const filled = await emptied(admin, teamId, (sql) => fill(sql, teamId, items));
      await admin.sql`vacuum agenda_items`;
      await emptied(admin, teamId, insertTheSame);
      const plain = await emptied(admin, teamId, insertTheSame);
      if (round < 0) continue;
      times.fill.push(filled);
      times.insert.push(plain);
    }
    const hint =
      'explain fill_agenda: cases_to_hear_from, admissions_to_take_up, and whether anything is asked once per case';
    return [
      {
        what: `fill_agenda that finds nothing to do (${items} items, 60 cases, ${weeks} meetings behind), against one statement that reads the same rows`,
        measured: inMs(times.look, times.read),
        ratio: ratioOf(times.look, times.read),
        target: { atMost: 3 },
        hint,
      },
      {
        what: `fill_agenda that puts all ${items} on it, against a plain insert of the same rows`,
        measured: inMs(times.fill, times.insert),
        ratio: ratioOf(times.fill, times.insert),
        target: { atMost: 3 },
        hint,
      },
    ];
  } finally {
    await Promise.all([database.end(), admin.end()]);
  }
}

const inMs = (ours: number[], floor: number[]) =>
  `${median(ours).toFixed(1)} ms (p95 ${percentile(ours, 0.95).toFixed(1)}) against ${median(floor).toFixed(1)} ms`;

/** The agenda as it comes to stand, told to nobody. */
async function inserted({ sql }: Database, teamId: string): Promise<void> {
  await sql.begin(async (transaction) => {
    await transaction`set local session_replication_role = replica`;
    await transaction`select begin_system('bench', ${[teamId]}::uuid[], false)`;
    await fill(transaction, teamId);
  });
}

type Work = (sql: TransactionSql) => Promise<unknown>;

/** Milliseconds of the work alone, done in the team's name and undone. */
async function within(
  { sql }: Database,
  teamId: string,
  work: Work,
  before: Work = () => Promise.resolve(),
): Promise<number> {
  let took = Number.NaN;
  const undone = new Error('undone');
  await sql
    .begin(async (transaction) => {
      await transaction`select begin_system('bench', ${[teamId]}::uuid[], false)`;
      await before(transaction);
      const began = performance.now();
      await work(transaction);
      took = performance.now() - began;
      throw undone;
    })
    .catch((error: unknown) => {
      if (error !== undone) throw error;
    });
  return took;
}

/** The same on an agenda with nothing on it. */
const emptied = (admin: Database, teamId: string, work: Work) =>
  within(admin, teamId, work, async (sql) => {
    await sql`update agenda_items set state = 'lapsed', settled_at = current_instant()
      where team_id = ${teamId} and state = 'open'`;
  });

async function fill(sql: TransactionSql, teamId: string, expected = items): Promise<void> {
  const [row] = await sql<{ changes: unknown[] }[]>`select fill_agenda(${teamId}) as changes`;
  if (row?.changes.length !== expected)
    throw new Error(`${row?.changes.length} items changed, not ${expected}`);
}

async function readTheSame(sql: TransactionSql, teamId: string): Promise<void> {
  await sql`
    select (select count(i.position) from agenda_items i join meetings m on m.id = i.meeting_id
        where i.team_id = ${teamId} and i.state = 'open' and m.state <> 'closed') as standing,
      (select count(q.received_at) from inquiries q where q.team_id = ${teamId} and q.state not in ('decided', 'withdrawn')) as inquiries,
      (select count(a.planned_end_on) from seats s join agreements a on a.id = s.agreement_id
        where s.team_id = ${teamId} and upper_inf(s.held_during)) as seats,
      (select count(d.settled_at) from cases c join case_openings o on o.case_id = c.id and upper_inf(o.open_during)
        join agenda_items d on d.case_id = c.id and d.state = 'decided' where c.team_id = ${teamId} and c.state = 'open') as cases,
      (select count(a.recorded_at) from admissions a where a.team_id = ${teamId} and a.discharged_on is null) as admissions,
      (select count(*) from action_items a where a.team_id = ${teamId} and a.state = 'open') as actions,
      (select count(*) from opening_proposals p join agenda_items d on d.proposal_id = p.id where p.team_id = ${teamId}) as openings`;
}

async function insertTheSame(sql: TransactionSql): Promise<void> {
  await sql`
    insert into agenda_items (id, team_id, meeting_id, kind, inquiry_id, case_id, position, times_carried, return_reason)
    select new_id(), team_id, meeting_id, kind, inquiry_id, case_id, position, times_carried, return_reason from stood`;
}

/** A year of meetings, and forty things for the next one: worries, silence and admissions. Written past the triggers. */
async function withHistory({ sql }: Database, teamId: string): Promise<void> {
  await sql.begin(async (transaction) => {
    await transaction`set local session_replication_role = replica`;
    await transaction`
      insert into meetings (id, team_id, iso_year, iso_week, held_on, starts_at, state, started_at, closed_at)
      select new_id(), ${teamId}, extract(isoyear from oslo_date(at)), extract(week from oslo_date(at)), oslo_date(at), at,
        case when nth > 0 then 'closed' else 'planned' end, case when nth > 0 then at end,
        case when nth > 0 then at + interval '2 hours' end
      from (select nth, current_instant() - (nth * 7 - 1) * interval '1 day' as at from generate_series(0, ${weeks}) nth) week`;
    await transaction`
      insert into inquiries (id, team_id, alias, source, asked_by, worry, owner_worker_id, severe_problems,
        functional_impairment, unstable_life, contact_with_services, state, outcome, ended_at)
      select new_id(), ${teamId}, 'Selje-' || nth, 'gp', 'Fastlegen', 'Trekker seg unna', (
          select worker_id from agreements where team_id = ${teamId} order by 1 limit 1), 'yes', 'yes', 'yes', 'none',
        case when nth > 25 then 'decided' else 'received' end, case when nth > 25 then 'intake' end,
        case when nth > 25 then current_instant() end
      from generate_series(1, 25 + ${(weeks * itemsPerWeek) / 2}::integer) nth`;
    await transaction`
      with meeting as (
        select id, closed_at, row_number() over (order by held_on) as nth from meetings where team_id = ${teamId} and state = 'closed'
      ), subject as (
        select q.id as inquiry_id, null::uuid as case_id, row_number() over (order by q.alias) as nth from inquiries q
          where q.team_id = ${teamId} and q.state = 'decided'
        union all
        select null, c.id, row_number() over (order by c.alias) from cases c, generate_series(1, 4) where c.team_id = ${teamId}
      )
      insert into agenda_items (id, team_id, meeting_id, kind, inquiry_id, case_id, position, state, settled_at)
      select new_id(), ${teamId}, m.id, case when s.case_id is null then 'inquiry' else 'case' end, s.inquiry_id, s.case_id, s.nth,
        'decided', m.closed_at
      from subject s join meeting m on m.nth = 1 + s.nth % ${weeks}`;
    await transaction`
      insert into decisions (id, team_id, meeting_id, item_id, inquiry_id, outcome, decided_at)
      select new_id(), team_id, meeting_id, id, inquiry_id, case when case_id is null then 'intake' else 'noted' end, settled_at
      from agenda_items where team_id = ${teamId} and state = 'decided'`;
    await transaction`
      insert into agenda_items (id, team_id, meeting_id, kind, case_id, proposal_id, position, state, settled_at)
      select new_id(), ${teamId}, m.id, 'opening_record', p.case_id, p.id, 0, 'decided', m.closed_at
      from opening_proposals p, (select id, closed_at from meetings where team_id = ${teamId} order by held_on limit 1) m
      where p.team_id = ${teamId}`;
    await transaction`
      update cases set last_contact_on = oslo_today() - 400 where id in (
        select id from cases where team_id = ${teamId} order by alias limit 10)`;
    // Not taken up since: what was decided of them was decided before they fell silent.
    await transaction`
      delete from agenda_items i using cases c where i.case_id = c.id and i.kind = 'case' and c.team_id = ${teamId} and c.last_contact_on < oslo_today() - 300`;
    await transaction`
      insert into admissions (id, team_id, case_id, place, admitted_on, recorded_by)
      select new_id(), ${teamId}, c.id, 'Blakstad', oslo_today() - 3, (
        select worker_id from agreements where team_id = ${teamId} order by 1 limit 1)
      from cases c where c.team_id = ${teamId} and c.last_contact_on > oslo_today() - 300 order by c.alias limit 5`;
  });
}
