import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { DB } from '../platform/database/connect.ts';
import type {
  AgreedCrisisPlan,
  Invocation,
  LifeDomainRequest,
  Plan,
  RecordInvocationRequest,
  Registration,
} from './words.ts';

type Db = Transaction<DB>;

// Each edition of the order, the newest first.
const orders = sql`
  select d.edition, jsonb_build_object('version', d.edition, 'items', jsonb_agg(jsonb_build_object('domain', d.domain,
      'isImportant', d.is_important, 'ownWords', d.own_words) order by d.place),
    'recordedByName', max(w.name), 'recordedAt', max(d.recorded_at)) as edition_json
  from life_domains d join workers w on w.id = d.recorded_by where d.case_id = c.id group by d.edition`;

const nothingOrdered = sql`'{"version": 0, "items": [], "recordedByName": null, "recordedAt": null}'::jsonb`;

const crisisPlan = sql`
  jsonb_build_object('version', coalesce(p.edition, 0), 'keptIn', p.kept_in, 'reference', p.reference, 'agreedOn', p.agreed_on,
    'renewOn', p.renew_on, 'isToBeRenewed', coalesce(p.renew_on <= oslo_today(), false), 'recordedByName', p.recorder,
    'recordedAt', p.recorded_at)`;

const invocation = sql`
  jsonb_build_object('id', i.id, 'version', i.version, 'caseId', i.case_id, 'invokedOn', i.invoked_on, 'invokedBy', i.invoked_by,
    'answer', i.answer, 'declinedBecause', i.declined_because, 'isWithdrawn', i.withdrawn_at is not null,
    'recordedByName', w.name, 'recordedAt', i.recorded_at)`;

/** The plan of the person of a case, as far as the caller may see. Undefined: no such case, or somebody else's. */
export async function findPlan(
  db: Db,
  caseId: string,
): Promise<{ hasPerson: boolean; today: string; plan: Plan } | undefined> {
  const { rows } = await sql<{ hasPerson: boolean; today: string; plan: Plan }>`
    select c.person_id is not null as "hasPerson", oslo_today() as today, jsonb_build_object('caseId', c.id, 'teamId', c.team_id,
      'caseState', c.state, 'registration', c.registration,
      'lifeDomains', coalesce((select o.edition_json from (${orders}) o order by o.edition desc limit 1), ${nothingOrdered}),
      'earlierLifeDomains', coalesce((select jsonb_agg(o.edition_json order by o.edition desc) from (
        select o.* from (${orders}) o order by o.edition desc offset 1 limit 20) o), '[]'),
      'crisisPlan', ${crisisPlan},
      'invocations', coalesce((select jsonb_agg(${invocation} order by i.invoked_on desc, i.id desc)
        from crisis_plan_invocations i join workers w on w.id = i.recorded_by
        where i.case_id = c.id and i.withdrawn_at is null), '[]'),
      'declinedCount', (select count(*) from crisis_plan_invocations i
        where i.case_id = c.id and i.answer = 'declined' and i.withdrawn_at is null)) as plan
    from cases c left join lateral (
      select p.*, w.name as recorder from crisis_plans p join workers w on w.id = p.recorded_by
      where p.case_id = c.id order by p.edition desc limit 1) p on true
    where c.id = ${caseId} and (c.team_id = any (acting_team_ids()) or c.id = any (acting_emergency_case_ids()))`.execute(
    db,
  );
  return rows[0];
}

interface Edition {
  teamId: string;
  caseId: string;
  edition: number;
}

export async function insertLifeDomains(
  db: Db,
  row: Edition & { registration: Registration; items: readonly LifeDomainRequest[] },
): Promise<void> {
  await sql`
    insert into life_domains (case_id, edition, place, team_id, registration, domain, is_important, own_words, recorded_by)
    select ${row.caseId}, ${row.edition}, d.place, ${row.teamId}, ${row.registration}, d.item ->> 'domain',
      (d.item ->> 'isImportant')::boolean, d.item ->> 'ownWords', acting_worker_id()
    from jsonb_array_elements(${JSON.stringify(row.items)}::text::jsonb) with ordinality d (item, place) order by d.place`.execute(
    db,
  );
}

export async function insertCrisisPlan(
  db: Db,
  row: Edition & { plan: AgreedCrisisPlan | null },
): Promise<void> {
  const { plan } = row;
  await sql`
    insert into crisis_plans (case_id, edition, team_id, kept_in, reference, agreed_on, renew_on, recorded_by)
    values (${row.caseId}, ${row.edition}, ${row.teamId}, ${plan?.keptIn ?? null}, ${plan?.reference ?? null},
      ${plan?.agreedOn ?? null}, ${plan?.renewOn ?? null}, acting_worker_id())`.execute(db);
}

export async function insertInvocation(
  db: Db,
  row: RecordInvocationRequest & { id: string; teamId: string; caseId: string },
): Promise<void> {
  await sql`
    insert into crisis_plan_invocations (id, team_id, case_id, invoked_on, invoked_by, answer, declined_because, recorded_by)
    values (${row.id}, ${row.teamId}, ${row.caseId}, coalesce(${row.invokedOn ?? null}::date, oslo_today()), ${row.invokedBy},
      ${row.answer}, ${row.declinedBecause ?? null}, acting_worker_id())`.execute(db);
}

export interface LockedInvocation {
  teamId: string;
  invocation: Invocation;
}

export async function lockInvocation(
  db: Db,
  invocationId: string,
): Promise<LockedInvocation | undefined> {
  const { rows } = await sql<LockedInvocation>`
    select i.team_id as "teamId", ${invocation} as invocation
    from crisis_plan_invocations i join workers w on w.id = i.recorded_by
    where i.id = ${invocationId} and i.team_id = any (acting_team_ids()) for no key update of i`.execute(
    db,
  );
  return rows[0];
}

export async function getInvocation(db: Db, invocationId: string): Promise<Invocation> {
  const { rows } = await sql<{ invocation: Invocation }>`
    select ${invocation} as invocation from crisis_plan_invocations i join workers w on w.id = i.recorded_by
    where i.id = ${invocationId}`.execute(db);
  return rows[0]!.invocation;
}

export async function withdraw(db: Db, invocationId: string): Promise<void> {
  await sql`
    update crisis_plan_invocations set withdrawn_at = current_instant(), withdrawn_by = acting_worker_id(), version = version + 1
    where id = ${invocationId}`.execute(db);
}
