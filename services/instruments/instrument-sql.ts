import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { DB } from '../platform/database/connect.ts';
import type {
  AddTextPackRequest,
  ChangeLicenceRequest,
  Licence,
  RegisterLicenceRequest,
  TeamForm,
  TextPack,
} from './words.ts';

type Db = Transaction<DB>;

const licence = sql`
  jsonb_build_object('id', l.id, 'version', l.version, 'teamId', l.team_id, 'form', l.instrument_id, 'licensor', l.licensor,
    'reference', l.reference, 'holder', l.holder, 'right', l.use_right, 'aggregateNorms', l.aggregate_norms, 'fromOn', l.valid_from,
    'throughOn', l.valid_to, 'isInForce', daterange(l.valid_from, l.valid_to, '[]') @> oslo_today(),
    'recordedByName', (select name from workers where id = l.recorded_by), 'recordedAt', l.recorded_at)`;

const textPack = sql`
  jsonb_build_object('id', t.id, 'form', t.instrument_id, 'language', t.language, 'title', t.title, 'instruction', t.instruction,
    'lines', t.lines, 'copyright', t.copyright, 'isLatest', not exists (select from text_packs later where later.team_id = t.team_id
      and later.instrument_id = t.instrument_id and later.language = t.language and (later.recorded_at, later.id) > (t.recorded_at, t.id)),
    'recordedByName', (select name from workers where id = t.recorded_by), 'recordedAt', t.recorded_at)`;

/** A form as it is stored: by ages and the name of its rules. */
export type StoredForm = Omit<TeamForm, 'ageGroups' | 'rules'> & {
  fromAge: number;
  toAge: number | null;
  ruleSetId: string;
};

export async function listForms(db: Db, teamId: string): Promise<StoredForm[]> {
  const { rows } = await sql<{ form: StoredForm }>`
    select jsonb_build_object('code', i.id, 'name', i.name, 'about', i.about, 'fromAge', i.from_age, 'toAge', i.to_age,
      'isScored', i.is_scored, 'isFree', i.is_free, 'source', i.source, 'ruleSetId', i.rule_set,
      'right', coalesce(instrument_right(${teamId}, i.id), 'none'),
      'languages', coalesce((select jsonb_agg(distinct t.language) from text_packs t
        where t.team_id = ${teamId} and t.instrument_id = i.id), '[]'),
      'licences', coalesce((select jsonb_agg(${licence} order by l.valid_from desc) from instrument_licences l
        where l.team_id = ${teamId} and l.instrument_id = i.id), '[]')) as form
    from instruments i order by i.is_free desc, i.about desc, i.from_age desc, i.id`.execute(db);
  return rows.map(({ form }) => form);
}

/** What is known of a form by itself, and what the team may do with it today. */
export async function findForm(
  db: Db,
  teamId: string,
  formId: string,
): Promise<Pick<TeamForm, 'isFree' | 'right'> | undefined> {
  const { rows } = await sql<Pick<TeamForm, 'isFree' | 'right'>>`
    select is_free as "isFree", coalesce(instrument_right(${teamId}, id), 'none') as right from instruments
    where id = ${formId}`.execute(db);
  return rows[0];
}

/** All that the team holds and has held for a form. Two that register for it wait here for each other. */
export async function lockLicences(db: Db, teamId: string, formId: string): Promise<Licence[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`licence of ${teamId} for ${formId}`}, 0))`.execute(
    db,
  );
  const { rows } = await sql<{ found: Licence }>`
    select ${licence} as found from instrument_licences l
    where l.team_id = ${teamId} and l.instrument_id = ${formId}`.execute(db);
  return rows.map(({ found }) => found);
}

export async function findLicence(
  db: Db,
  teamId: string,
  licenceId: string,
): Promise<Licence | undefined> {
  const { rows } = await sql<{ found: Licence }>`
    select ${licence} as found from instrument_licences l where l.id = ${licenceId} and l.team_id = ${teamId}`.execute(
    db,
  );
  return rows[0]?.found;
}

export async function insertLicence(
  db: Db,
  row: RegisterLicenceRequest & { id: string; teamId: string },
): Promise<void> {
  await sql`
    insert into instrument_licences (id, team_id, instrument_id, licensor, reference, holder, use_right, aggregate_norms, valid_from,
      valid_to, recorded_by)
    values (${row.id}, ${row.teamId}, ${row.form}, ${row.licensor}, ${row.reference}, ${row.holder}, ${row.right},
      ${row.aggregateNorms}, ${row.fromOn}, ${row.throughOn ?? null}, acting_worker_id())`.execute(
    db,
  );
}

export async function updateLicence(
  db: Db,
  before: Licence,
  change: ChangeLicenceRequest,
): Promise<void> {
  const { licensor, reference, holder, aggregateNorms, throughOn } = { ...before, ...change };
  await sql`
    update instrument_licences set licensor = ${licensor}, reference = ${reference}, holder = ${holder},
      aggregate_norms = ${aggregateNorms}, valid_to = ${throughOn}, version = version + 1 where id = ${before.id}`.execute(
    db,
  );
}

/** The team's own of a form, the newest first. */
export async function findTextPacks(db: Db, teamId: string, formId: string): Promise<TextPack[]> {
  const { rows } = await sql<{ found: TextPack }>`
    select ${textPack} as found from text_packs t where t.team_id = ${teamId} and t.instrument_id = ${formId}
    order by t.recorded_at desc, t.id desc limit 200`.execute(db);
  return rows.map(({ found }) => found);
}

export async function insertTextPack(
  db: Db,
  row: AddTextPackRequest & { id: string; teamId: string },
): Promise<void> {
  await sql`
    insert into text_packs (id, team_id, instrument_id, language, title, instruction, lines, copyright, recorded_by)
    values (${row.id}, ${row.teamId}, ${row.form}, ${row.language}, ${row.title}, ${row.instruction},
      ${JSON.stringify(row.lines)}::text::jsonb, ${row.copyright}, acting_worker_id())`.execute(db);
}
