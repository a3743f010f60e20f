import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadReferenceTeam } from '../scripts/reference-team/load.ts';
import { makerFor } from './make.ts';
import type { MadeTeam, Maker } from './make.ts';
import { hashOf, newToken } from './platform/identity/tokens.ts';
import { insertAround, insertBeside } from './platform/testing/raw-around.ts';
import { insertFeedback } from './platform/testing/raw-feedback.ts';
import { insertSupervision } from './platform/testing/raw-supervision.ts';
import { startTestService } from './platform/testing/service.ts';
import type { TestService } from './platform/testing/service.ts';

/*
 * The forgotten filter: `select *` of every table, by everybody who has something or nothing to do with a team.
 * What may be seen is written here, table by table; a table that is not written here must show nothing.
 */

type Seen = 'all' | 'own case' | 'own seat' | 'own row';

const ofMembers: Record<string, Seen> = Object.fromEntries(
  [
    ['teams', 'workers', 'agreements', 'agreement_terms', 'role_grants', 'access_log'],
    ['events', 'event_counters'],
    ['cases', 'case_openings', 'case_modes', 'seats', 'treatment_contacts', 'opening_proposals'],
    ['supervision_offers', 'persons', 'registrations', 'erasures', 'erasure_answers', 'blocks'],
    ['visits', 'visit_reviews', 'absences', 'covers', 'supporters', 'projectors', 'admissions'],
    ['waiting_room_devices', 'service_changes'],
    [
      'life_domains',
      'crisis_plans',
      'crisis_plan_invocations',
      'action_items',
      'action_item_versions',
    ],
    ['instrument_licences', 'text_packs', 'feedback_choices', 'planned_activities'],
    ['consultations', 'consultation_versions', 'unit_notices', 'supervision_requests'],
    ['supervision_arrangements', 'missed_sessions', 'network_contacts', 'network_consents'],
    ['inquiries', 'guidances', 'investigations', 'pending_cases', 'inquiry_replies'],
    [
      'meetings',
      'attendances',
      'agenda_items',
      'decisions',
      'minutes',
      'minutes_addenda',
      'minutes_comments',
      'guests',
      'meeting_duties',
      'duty_takeovers',
      'decision_undos',
    ],
    ['import_files', 'import_runs', 'import_rows', 'activities', 'activity_versions'],
  ]
    .flat()
    .map((table): [string, Seen] => [table, 'all'])
    // What the person answers is for the two whom they work with.
    .concat(
      [
        ...['measurement_series', 'measurements', 'feedback_omissions', 'left_out_courses'],
        ...['informal_feedback', 'informal_feedback_versions', 'answer_links', 'curve_notes'],
        'feedback_signals',
      ].map((table) => [table, 'own seat']),
    ),
);
const ofLeaders = {
  teams: 'all',
  workers: 'all',
  agreements: 'all',
  agreement_terms: 'all',
  event_counters: 'all',
  role_grants: 'own row',
  // What they decide about, and see no case for.
  erasures: 'all',
  erasure_answers: 'all',
  visits: 'all',
  visit_reviews: 'all',
  service_changes: 'all',
} as const;

/** What is known to somebody who sees one case, of it and of who works with it. */
const ofOneCase = {
  teams: 'all',
  event_counters: 'all',
  events: 'own case',
  cases: 'own case',
  case_openings: 'own case',
  case_modes: 'own case',
  seats: 'own case',
  treatment_contacts: 'own case',
  covers: 'own case',
  admissions: 'own case',
  supporters: 'own case',
  supervision_arrangements: 'own case',
} as const;

/** To whoever sits there from outside: not what has happened in it. */
const { events: _, ...ofOwnCase } = ofOneCase;

/** What a meeting shows; nothing else of the team is ever on the wall. */
const onScreens: Record<string, Seen> = Object.fromEntries(
  [
    ['teams', 'workers', 'agreements', 'events', 'event_counters'],
    ['cases', 'case_openings', 'case_modes', 'seats', 'treatment_contacts', 'covers'],
    ['inquiries', 'guidances', 'investigations', 'pending_cases', 'supervision_offers'],
    ['meetings', 'attendances', 'agenda_items', 'decisions', 'minutes', 'minutes_addenda'],
    ['guests', 'action_items', 'duty_takeovers', 'decision_undos'],
  ]
    .flat()
    .map((table) => [table, 'all'] as const),
);

const relations: Record<string, Record<string, Seen>> = {
  nobody: {},
  'a member of another team': {},
  'somebody without a team': {},
  'a member': ofMembers,
  'a municipal leader of the team': ofLeaders,
  'a DPS leader of the team': ofLeaders,
  'an administrator': {
    ...{ teams: 'all', workers: 'all', agreements: 'all', agreement_terms: 'all' },
    role_grants: 'all',
  },
  'a treatment contact': {
    ...ofOwnCase,
    feedback_choices: 'own case',
    measurement_series: 'own case',
    measurements: 'own case',
    feedback_omissions: 'own case',
    left_out_courses: 'own case',
    answer_links: 'own case',
    curve_notes: 'own case',
    informal_feedback: 'own case',
    feedback_signals: 'own case',
    informal_feedback_versions: 'own case',
    workers: 'own case',
  },
  'a guest': { guests: 'own row', event_counters: 'all' },
  // As any leader of a level, and the one case.
  'a leader on a visit': { ...ofLeaders, ...ofOneCase },
  // Of who the person is, too.
  'a visitor in an emergency': {
    ...ofOneCase,
    workers: 'own case',
    persons: 'own case',
    registrations: 'own case',
    network_contacts: 'own case',
    network_consents: 'own case',
    life_domains: 'own case',
    crisis_plans: 'own case',
    crisis_plan_invocations: 'own case',
    visits: 'own row',
  },
  'a screen in the meeting room': onScreens,
};

/** Rows that are no team's: everybody may know the units and the law, nobody the rest. */
const ofNoTeam = [
  'units',
  'unit_changes',
  'planned_unit_changes',
  'legal_grounds',
  'instruments',
  'erasing',
  'accounts',
  'ties',
  'sessions',
  'sign_in_attempts',
  'invitations',
  'idempotency_keys',
  'calendar_links',
];

let service: TestService;
let make: Maker;
let elsewhere: MadeTeam;
let teamId: string;
let ownCase: string;
let ownPerson: string;
const actors = new Map<string, { workerId?: string; sessionHash: Uint8Array }>();

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
  teamId = await loadReferenceTeam(service.database);
  elsewhere = await make.team();
  await fillTheRest();
  const [found] = await service.admin.sql<
    { member: string; contact: string; ownCase: string; ownPerson: string }[]
  >`
    select (select worker_id from agreements where team_id = ${teamId} limit 1) as member,
      s.worker_id as contact, s.case_id as "ownCase", (select person_id from cases where id = s.case_id) as "ownPerson" from seats s
    where s.team_id = ${teamId} and s.treatment_contact_id is not null and upper_inf(s.held_during) limit 1`;
  ({ ownCase, ownPerson } = found!);
  const leader = async (role: string) => {
    const workerId = await make.worker({});
    await make.role({ workerId, role, team: { ...elsewhere, id: teamId } });
    return workerId;
  };
  actors.set('nobody', { sessionHash: hashOf(newToken()) });
  await be('a member of another team', elsewhere.municipal[0].workerId);
  await be('somebody without a team', await make.worker({}));
  await be('a member', found!.member);
  await be('a municipal leader of the team', await leader('municipal_leader'));
  await be('a DPS leader of the team', await leader('dps_leader'));
  await be('an administrator', await make.worker({ role: 'administrator' }));
  await be('a treatment contact', found!.contact);
  await be('a guest', await guest());
  const onVisit = await leader('municipal_leader');
  await visit(onVisit, 'leader');
  await be('a leader on a visit', onVisit);
  await visit(elsewhere.specialist[1].workerId, 'emergency');
  await be('a visitor in an emergency', elsewhere.specialist[1].workerId);
  actors.set('a screen in the meeting room', { sessionHash: await screen() });
}, 120_000);
afterAll(() => service.stop());

async function be(relation: string, workerId: string): Promise<void> {
  const cookie = await service.newCookie(workerId);
  actors.set(relation, { workerId, sessionHash: hashOf(cookie.slice('skulder='.length)) });
}

/** Into the one case of which the others see a part, too. */
async function visit(workerId: string, kind: 'leader' | 'emergency'): Promise<void> {
  await service.admin.sql.begin(async (tx) => {
    await tx`set local session_replication_role = 'replica'`;
    await tx`
      insert into visits (id, team_id, case_id, worker_id, kind, reason, words, authenticated_at, began_at, lasts_until)
      select new_id(), ${teamId}, ${ownCase}, ${workerId}, ${kind}, 'other', 'x', i, i, i + interval '1 hour' from current_instant() i`;
  });
}

/** Of the session of a screen that shows a meeting of the team. */
async function screen(): Promise<Buffer> {
  const hash = hashOf(newToken());
  await service.admin.sql`
    insert into sessions (id_hash, projector_meeting_id, absolute_expires_at)
    select ${hash}, id, current_instant() + session_absolute_limit() from meetings
    where team_id = ${teamId} and state <> 'closed' limit 1`;
  return hash;
}

/** Asked to one item of a meeting to come, of which others are guests too. */
async function guest(): Promise<string> {
  const [asked, other] = [await make.worker({}), await make.worker({})];
  await service.admin.sql.begin(async (tx) => {
    await tx`set local session_replication_role = 'replica'`;
    const [meeting] = await tx<{ id: string }[]>`
      insert into meetings (id, team_id, iso_year, iso_week, held_on, starts_at)
      select new_id(), ${teamId}, extract(isoyear from day), extract(week from day), day, oslo_midnight(day)
      from (select oslo_today() + 700 as day) later returning id`;
    const [item] = await tx<{ id: string }[]>`
      insert into agenda_items (id, team_id, meeting_id, kind, title, position)
      values (new_id(), ${teamId}, ${meeting!.id}, 'manual', 'x', 9) returning id`;
    for (const workerId of [asked, other]) {
      await tx`insert into guests (id, team_id, item_id, worker_id, comes_as)
        values (new_id(), ${teamId}, ${item!.id}, ${workerId}, 'nav')`;
    }
  });
  return asked;
}

/** Tables that the reference team leaves empty get a row, so that there is something to hide. */
async function fillTheRest(): Promise<void> {
  const { sql } = service.admin;
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = 'replica'`;
    const [{ id: meetingId, worker }] = await tx<[{ id: string; worker: string }]>`
      select m.id, (select worker_id from agreements where team_id = ${teamId} limit 1) as worker
      from meetings m where m.team_id = ${teamId} limit 1`;
    const id = tx`gen_random_uuid()`;
    await tx`insert into minutes_addenda (id, meeting_id, team_id, text, written_by) values (${id}, ${meetingId}, ${teamId}, 'x', ${worker})`;
    await tx`insert into minutes_comments (id, meeting_id, team_id, text, written_by) values (${id}, ${meetingId}, ${teamId}, 'x', ${worker})`;
    await tx`
      insert into projectors (id, team_id, meeting_id, code_hash, code_expires_at, made_by)
      values (${id}, ${teamId}, ${meetingId}, '\\x00', now(), ${worker})`;
    await tx`insert into import_files (id, team_id, name, content, sha256) values (${id}, ${teamId}, 'x', '', '')`;
    await tx`insert into import_runs (id, team_id, file_id) values (${id}, ${teamId}, ${id})`;
    await tx`
      insert into import_rows (team_id, kind, natural_key, import_id, row_number, content, case_id)
      values (${teamId}, 'case', 'x', ${id}, 1, '{}', ${id})`;
    await tx`insert into investigations (id, team_id, inquiry_id, municipal_agreement_id, municipal_worker_id,
      specialist_agreement_id, specialist_worker_id, due_on)
      values (${id}, ${teamId}, ${id}, ${id}, ${id}, ${id}, ${id}, '2026-01-01') `;
    await tx`insert into inquiry_receipts (inquiry_id, team_id, token_hash) values (${id}, ${teamId}, sha256(${id}::text::bytea))`;
    await tx`insert into inquiry_replies (id, team_id, inquiry_id, kind, manner, replied_on, replied_by)
      values (${id}, ${teamId}, ${id}, 'outcome', 'letter', '2026-01-01', ${worker})`;
    await tx`insert into guidances (id, team_id, inquiry_id, unit_id, reason) values (${id}, ${teamId}, ${id}, ${id}, 'x')`;
    await tx`
      insert into erasure_answers (erasure_id, team_id, level, answer, ground, reason, answered_by)
      values (${id}, ${teamId}, 'municipal', 'keep', 'must_be_archived', 'x', ${worker})`;
    await tx`insert into visits (id, team_id, case_id, worker_id, kind, reason, words, authenticated_at, began_at, lasts_until)
      select ${id}, ${teamId}, ${id}, ${id}, 'emergency', 'other', 'x', i, i, i + interval '1 hour' from current_instant() i`;
    await tx`insert into visit_reviews (visit_id, team_id, level, verdict, words, reviewed_by)
      values (${id}, ${teamId}, 'municipal', 'justified', 'x', ${id})`;
    await insertBeside(tx, { id, teamId, worker });
    await insertAround(tx, { id, teamId, worker });
    await insertFeedback(tx, { id, teamId, worker });
    await insertSupervision(tx, { id, teamId, worker });
    await tx`insert into planned_unit_changes (id, unit_id, takes_effect_on, kind, planned_by)
      select ${id}, id, '2099-01-01', 'end', ${worker}::uuid from units limit 1`;
    await tx`insert into meeting_duties (team_id, worker_id, may_chair, may_write_minutes) values (${teamId}, ${worker}, true, true)`;
    await tx`insert into duty_takeovers (id, meeting_id, team_id, duty, worker_id)
      select ${id}, id, team_id, 'chair', ${worker}::uuid from meetings where team_id = ${teamId} limit 1`;
    await tx`insert into decision_undos (decision_id, team_id, meeting_id, item_id, reason, undone_by)
      select id, team_id, meeting_id, item_id, 'x', ${worker}::uuid from decisions where team_id = ${teamId} limit 1`;
    await tx`insert into calendar_links (worker_id, token_hash) values (${worker}, sha256('x'))`;
    await tx`insert into admissions (id, team_id, case_id, place, admitted_on, discharged_on, recorded_by)
      select ${id}, team_id, case_id, 'x', '2020-01-01', '2020-01-02', worker_id from seats
      where team_id = ${teamId} and treatment_contact_id is not null and upper_inf(held_during)`;
    await tx`insert into idempotency_keys (account_id, key, operation_id, request_hash) values (${id}, 'somebody’s', 'x', '')`;
    await tx`insert into invitations (token_hash, kind, expires_at) values ('\\x01', 'first_administrator', now())`;
    await tx`insert into sign_in_attempts (state_hash, nonce, code_verifier, return_to, expires_at) values ('\\x02', 'x', 'x', '/', now())`;
  });
}

async function tables(): Promise<string[]> {
  const rows = await service.admin.sql<{ name: string }[]>`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
      and relname not like 'kysely%' order by 1`;
  return rows.map(({ name }) => name);
}

/** What the actor sees of the table without any filter, as the app's role in a call of theirs. */
function visible(table: string, relation: string): Promise<Record<string, unknown>[]> {
  const { sql } = service.database;
  return sql
    .begin(async (tx) => {
      await tx`select from begin_call(${Buffer.from(actors.get(relation)!.sessionHash)})`;
      const readable = await tx<{ name: string }[]>`
        select attname as name from pg_attribute where attrelid = ${table}::regclass and attnum > 0 and not attisdropped
          and has_column_privilege(attrelid, attnum, 'select')`;
      if (readable.length === 0) return [];
      const columns = readable.map(({ name }) => name);
      return [...(await tx<Record<string, unknown>[]>`select ${tx(columns)} from ${tx(table)}`)];
    })
    .catch((error: { code?: string }) => {
      // Not granted at all.
      if (error.code !== '42501') throw error;
      return [];
    });
}

function isOfTeam(
  table: string,
  row: Record<string, unknown>,
  people: ReadonlySet<unknown>,
): boolean {
  if (table === 'teams') return row['id'] === teamId;
  if (table === 'workers') return people.has(row['id']);
  if (table === 'absences') return people.has(row['worker_id']);
  return row['team_id'] === teamId;
}

async function peopleOf(condition: 'team' | 'own case'): Promise<Set<unknown>> {
  const rows = await service.admin.sql<{ id: string }[]>`
    select worker_id as id from seats where team_id = ${teamId} and (${condition === 'team'} or case_id = ${ownCase})
    union select worker_id from agreements where team_id = ${teamId} and ${condition === 'team'}`;
  return new Set(rows.map(({ id }) => id));
}

async function casesOf(workerId: string | undefined): Promise<Set<unknown>> {
  const rows = await service.admin.sql<{ id: string }[]>`
    select case_id as id from seats where worker_id = ${workerId ?? null} and upper_inf(held_during)`;
  return new Set(rows.map(({ id }) => id));
}

function isOfOwnCase(table: string, row: Record<string, unknown>): boolean {
  if (table === 'events') {
    return (row['data'] as { caseIds?: string[] }).caseIds?.includes(ownCase) === true;
  }
  if (table === 'persons') return row['id'] === ownPerson;
  if (table === 'registrations') return row['person_id'] === ownPerson;
  return (row['case_id'] ?? row['id']) === ownCase;
}

describe('of every table', () => {
  it('there is a row of the team to hide', async () => {
    await service.admin.sql`select link_access_log(1000)`;
    // The queue of what has no link yet is empty most of the time, and nobody sees who is being erased.
    const passing = ['access_unlinked', 'erasing'];
    for (const table of (await tables()).filter((each) => !passing.includes(each))) {
      const [row] = await service.admin.sql<{ how_many: number }[]>`
        select count(*) as how_many from ${service.admin.sql(table)}`;
      expect([table, row!.how_many > 0]).toEqual([table, true]);
    }
  });

  it.each(Object.keys(relations))(
    '%s sees what they may see of the team, and no more',
    async (relation) => {
      const expected = relations[relation]!;
      const team = await peopleOf('team');
      const inCase = await peopleOf('own case');
      for (const table of (await tables()).filter((each) => !ofNoTeam.includes(each))) {
        const rows = await visible(table, relation);
        const shown = rows.filter((row) => isOfTeam(table, row, team));
        const may = expected[table];
        expect([relation, table, shown.length > 0]).toEqual([relation, table, may !== undefined]);
        if (may === undefined || may === 'all') continue;
        const { workerId } = actors.get(relation)!;
        const seated = await casesOf(workerId);
        const isOwn = (row: Record<string, unknown>) => {
          if (may === 'own row') return row['worker_id'] === workerId;
          if (may === 'own seat') return seated.has(row['case_id']);
          return table === 'workers' ? inCase.has(row['id']) : isOfOwnCase(table, row);
        };
        expect([relation, table, shown.every(isOwn)]).toEqual([relation, table, true]);
      }
    },
  );

  it('that is no team’s, people see the units with what they were and are to be, the law and nothing else', async () => {
    for (const relation of Object.keys(relations)) {
      for (const table of ofNoTeam) {
        const rows = await visible(table, relation);
        const isSeen =
          (['units', 'legal_grounds'].includes(table) && relation !== 'nobody') ||
          // A screen shows what units are called today, and nobody's forms.
          (['unit_changes', 'planned_unit_changes', 'instruments'].includes(table) &&
            !['nobody', 'a screen in the meeting room'].includes(relation));
        expect([relation, table, rows.length > 0]).toEqual([relation, table, isSeen]);
      }
    }
  });
});

it('a screen changes no row of what it shows', async () => {
  for (const table of Object.keys(onScreens)) {
    const [column] = await service.admin.sql<{ name: string }[]>`
      select attname as name from pg_attribute where attrelid = ${table}::regclass and attnum > 0 and not attisdropped
        and has_column_privilege('skulder_app', attrelid, attnum, 'update') limit 1`;
    if (!column) continue;
    const work = service.database.sql.begin(async (tx) => {
      const screen = actors.get('a screen in the meeting room')!;
      await tx`select from begin_call(${Buffer.from(screen.sessionHash)})`;
      const { name } = column;
      const changed = await tx`update ${tx(table)} set ${tx(name)} = ${tx(name)}`;
      throw new Error(`${table}: ${changed.count}`);
    });
    await expect(work).rejects.toThrow(`${table}: 0`);
  }
});

describe('of a case that is closed to all but its two', () => {
  /** Somebody who acts in one of its seats today, and another member at the same level. */
  async function closedCase() {
    const { sql } = service.admin;
    const [found] = await sql<{ caseId: string; seatId: string; acting: string; other: string }[]>`
      select s.case_id as "caseId", s.id as "seatId", m.ids[1] as acting, m.ids[2] as other from seats s
      cross join lateral (select array_agg(a.worker_id order by a.id) as ids from agreements a
        where a.team_id = s.team_id and a.level = s.level and a.ended_on is null and a.starts_on <= oslo_today()
          and not exists (select from absences b where b.worker_id = a.worker_id)
          and not exists (select from seats o where o.case_id = s.case_id and o.worker_id = a.worker_id)) m
      where s.team_id = ${teamId} and upper_inf(s.held_during) and s.agreement_id is not null and s.case_id <> ${ownCase}
        and cardinality(m.ids) > 1 and not exists (select from absences b where b.worker_id = s.worker_id) limit 1`;
    await sql.begin(async (tx) => {
      await tx`set local session_replication_role = 'replica'`;
      await tx`
        insert into absences (id, worker_id, kind, starts_on, recorded_by)
        select new_id(), worker_id, 'sickness', oslo_today() - 1, worker_id from seats
        where id = ${found!.seatId}`;
      await tx`
        insert into covers (id, team_id, case_id, seat_id, level, acting_worker_id, agreement_id, starts_on, ends_on, recorded_by)
        select new_id(), s.team_id, s.case_id, s.id, s.level, a.worker_id, a.id, oslo_today() - 1, oslo_today() + 5, s.worker_id
        from seats s join agreements a on a.team_id = s.team_id and a.level = s.level and a.worker_id = ${found!.acting}
        where s.id = ${found!.seatId}`;
      await tx`
        insert into blocks (id, team_id, case_id, kind, recorded_by)
        select new_id(), team_id, id, 'whole_case', ${found!.acting} from cases where id = ${found!.caseId}`;
    });
    return found!;
  }

  it('whoever acts in a seat sees the rows, and another member none', async () => {
    const { caseId, acting, other } = await closedCase();
    await be('who acts in a seat', acting);
    await be('another member', other);
    const seen = async (relation: string) => {
      const found: string[] = [];
      for (const table of Object.keys(ofMembers)) {
        const rows = await visible(table, relation);
        if (rows.some((row) => row['case_id'] === caseId || row['id'] === caseId))
          found.push(table);
      }
      return found;
    };
    expect(await seen('who acts in a seat')).toEqual(
      expect.arrayContaining(['cases', 'seats', 'case_modes', 'covers', 'blocks']),
    );
    expect(await seen('another member')).toEqual([]);
  });
});
