import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { DB } from '../platform/database/connect.ts';
import { newId } from '../platform/database/new-id.ts';
import type { ChangePersonRequest, Person, ProblemCase, RecordedRegistration } from './words.ts';

type Db = Transaction<DB>;

export interface SealedNationalId {
  keyId: string;
  bytes: Buffer;
}

export interface FoundPerson {
  /** False for whoever sees the person by emergency access. */
  isOfOwnTeam: boolean;
  /** Undefined: the case is a unit's and not a person's. */
  person: (Omit<Person, 'nationalId'> & { id: string }) | undefined;
  sealed: (SealedNationalId & { setAt: string }) | undefined;
}

/** The person of a case as far as the caller may see. Undefined: no such case, or somebody else's. */
export async function findPerson(db: Db, caseId: string): Promise<FoundPerson | undefined> {
  const { rows } = await sql<{
    hasPerson: boolean;
    isOfOwnTeam: boolean;
    person: FoundPerson['person'] | null;
    keyId: string | null;
    bytes: Buffer | null;
    setAt: string | null;
  }>`
    select c.person_id is not null as "hasPerson", c.team_id = any (acting_team_ids()) as "isOfOwnTeam",
      p.national_id_key as "keyId", p.national_id_sealed as bytes, p.national_id_set_at as "setAt",
      case when p.id is not null then jsonb_build_object('id', p.id, 'caseId', c.id, 'teamId', c.team_id, 'version', p.version,
        'alias', c.alias, 'caseState', c.state, 'registration', p.registration,
        'inDoubtSinceAt', p.in_doubt_since,
        'registrations', coalesce((
          select jsonb_agg(jsonb_build_object('state', r.state, 'said', r.said, 'saidOn', r.said_on, 'words', r.words,
            'recordedByName', w.name, 'recordedAt', r.recorded_at) order by r.recorded_at desc, r.id desc)
          from registrations r join workers w on w.id = r.recorded_by where r.person_id = p.id), '[]'),
        'inquiryIds', coalesce((select jsonb_agg(i.id order by i.received_at) from inquiries i where i.linked_case_id = c.id), '[]'),
        'givenByInquirer', p.given_by_inquirer, 'municipalReference', p.municipal_reference,
        'specialistReference', p.specialist_reference, 'municipalSystem', p.municipal_system,
        'specialistSystem', p.specialist_system, 'name', p.name, 'phone', p.phone, 'address', p.address,
        'howToMeet', p.how_to_meet) end as person
    from cases c left join persons p on p.id = c.person_id
    where c.id = ${caseId} and (c.team_id = any (acting_team_ids()) or c.id = any (acting_emergency_case_ids()))`.execute(
    db,
  );
  const [row] = rows;
  if (!row || (row.hasPerson && !row.person)) return undefined;
  const { keyId, bytes, setAt, isOfOwnTeam } = row;
  return {
    isOfOwnTeam,
    person: row.person ?? undefined,
    sealed: keyId && bytes && setAt ? { keyId, bytes, setAt } : undefined,
  };
}

/** Takes the person until commit; whoever changes them waits here. */
export async function lockPersonOf(db: Db, caseId: string): Promise<void> {
  await sql`
    select from persons where id = (select person_id from cases where id = ${caseId}) for update`.execute(
    db,
  );
}

const columns = {
  givenByInquirer: 'given_by_inquirer',
  municipalReference: 'municipal_reference',
  specialistReference: 'specialist_reference',
  municipalSystem: 'municipal_system',
  specialistSystem: 'specialist_system',
  name: 'name',
  phone: 'phone',
  address: 'address',
  howToMeet: 'how_to_meet',
} as const satisfies Record<keyof ChangePersonRequest, string>;

export async function updatePerson(
  db: Db,
  personId: string,
  change: ChangePersonRequest,
): Promise<void> {
  const fields = Object.entries(change) as [keyof ChangePersonRequest, string | null][];
  await db
    .updateTable('persons')
    .set(Object.fromEntries(fields.map(([name, value]) => [columns[name], value])))
    .set((expression) => ({ version: expression('version', '+', 1) }))
    .where('id', '=', personId)
    .execute();
}

/** To write it is the act: the database lets the person follow. */
export async function insertRegistration(
  db: Db,
  row: {
    teamId: string;
    personId: string;
    state: RecordedRegistration;
    said: string;
    saidOn: string | null;
    words: string | null;
    recordedBy: string;
  },
): Promise<void> {
  await sql`
    insert into registrations (id, team_id, person_id, state, said, said_on, words, recorded_by)
    values (${newId()}, ${row.teamId}, ${row.personId}, ${row.state}, ${row.said},
      coalesce(${row.saidOn}::date, oslo_today()), ${row.words}, ${row.recordedBy})`.execute(db);
}

export async function today(db: Db): Promise<string> {
  const { rows } = await sql<{ day: string }>`select oslo_today() as day`.execute(db);
  return rows[0]!.day;
}

export async function updateNationalId(
  db: Db,
  personId: string,
  kept: (SealedNationalId & { mark: Buffer }) | null,
): Promise<void> {
  await sql`
    update persons set version = version + 1, national_id_hash = ${kept?.mark ?? null}::bytea,
      national_id_sealed = ${kept?.bytes ?? null}::bytea, national_id_key = ${kept?.keyId ?? null},
      national_id_set_at = case when ${kept !== null} then current_instant() end
    where id = ${personId}`.execute(db);
}

/** The cases of anybody else in the team whose national id has one of these marks. */
export async function findCasesByMark(
  db: Db,
  of: { teamId: string; otherThan: string; marks: readonly Buffer[] },
): Promise<ProblemCase[]> {
  const marks = of.marks.map((mark) => mark.toString('hex'));
  const { rows } = await sql<ProblemCase>`
    select c.id, c.alias from persons p join cases c on c.person_id = p.id
    where p.team_id = ${of.teamId} and p.id <> ${of.otherThan}
      and p.national_id_hash in (select decode(mark, 'hex') from unnest(${marks}::text[]) mark)
    order by c.state desc, c.id desc limit 200`.execute(db);
  return rows;
}

/** The cases of a person get a new version with what is shown of the person on them. */
export async function touchCasesOf(db: Db, personId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update cases set version = version + 1 where person_id = ${personId} returning id`.execute(db);
  return rows.map(({ id }) => id);
}
