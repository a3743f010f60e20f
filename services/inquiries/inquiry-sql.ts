import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { DB } from '../platform/database/connect.ts';
import type { Inquiry, InquiryCard, InquiryOutcome } from './words.ts';

type Db = Transaction<DB>;

export interface LockedInquiry {
  id: string;
  teamId: string;
  version: number;
  state: 'received' | 'clarifying' | 'ready' | 'decided' | 'withdrawn';
  about: 'person' | 'service_site';
  alias: string;
  unitId: string | null;
  linkedCaseId: string | null;
  ownerId: string;
  outcome: InquiryOutcome | null;
}

/**
 * Waits for whoever decides in the meeting just now, and holds that meeting. A decision takes the meeting first
 * and then the inquiry; who changes an inquiry does the same, or each would wait for the other.
 */
export async function holdMeetingInSession(db: Db, inquiryId: string): Promise<void> {
  await sql`
    select 1 from meetings where state = 'in_session'
      and team_id = (select team_id from inquiries where id = ${inquiryId}) for no key update`.execute(
    db,
  );
}

/** Takes the inquiry's row until commit. Undefined: none that the caller may see. */
export async function lockInquiry(db: Db, inquiryId: string): Promise<LockedInquiry | undefined> {
  const { rows } = await sql<LockedInquiry>`
    select id, team_id as "teamId", version, state, about, alias, unit_id as "unitId", linked_case_id as "linkedCaseId",
      owner_worker_id as "ownerId", outcome
    from inquiries where id = ${inquiryId} for no key update`.execute(db);
  return rows[0];
}

const card = sql`
  'id', i.id, 'version', i.version, 'alias', i.alias, 'source', i.source, 'about', i.about, 'state', inquiry_state(i),
  'ownerId', i.owner_worker_id, 'ownerName', owner.name, 'ownerHasAccess', inquiry_owner_has_access(i.id),
  'receivedAt', i.received_at, 'timesCarried', i.times_carried, 'outcome', i.outcome, 'comesBackOn', i.comes_back_on, 'endedAt', i.ended_at`;

// What was decided last; who finds out now; whom the team waits for or heard from last.
const inquiry = sql`
  jsonb_build_object(${card}, 'teamId', i.team_id, 'askedBy', i.asked_by, 'askerContact', i.asker_contact, 'worry', i.worry,
    'notes', i.notes, 'characteristics', i.characteristics,
    'unit', case when u.id is not null then jsonb_build_object('id', u.id, 'name', u.name, 'level', u.level) end,
    'answers', jsonb_build_object('severeProblems', i.severe_problems, 'functionalImpairment', i.functional_impairment,
      'unstableLife', i.unstable_life, 'contactWithServices', i.contact_with_services),
    'linkedCase', case when c.id is not null
      then jsonb_build_object('id', c.id, 'alias', c.alias, 'title', c.title, 'state', c.state) end,
    'receivedById', i.received_by_worker_id, 'receivedByForm', i.received_by_form, 'receivedByName', receiver.name, 'importedAt', brought.committed_at,
    'investigation', n.investigation, 'guidance', g.guidance, 'supervisionOffer', d.supervision_offer,
    'withdrawal', case when i.state = 'withdrawn' then jsonb_build_object('by', i.withdrawn_by, 'note', i.withdrawn_note,
      'withdrawnAt', i.ended_at, 'recordedByName', coalesce(recorder.name, owner.name)) end,
    'referral', case when i.referral_from is not null then jsonb_build_object('from', i.referral_from, 'receivedOn', i.referral_received_on,
      'reference', i.referral_reference, 'text', i.referral_text) end,
    'replies', (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'kind', r.kind, 'manner', r.manner, 'repliedOn', r.replied_on,
        'repliedById', r.replied_by, 'repliedByName', b.name) order by r.recorded_at, r.id), '[]')
      from inquiry_replies r join workers b on b.id = r.replied_by where r.inquiry_id = i.id),
    'repliesDue', to_jsonb(replies_due(i)),
    'clarifications', (select coalesce(jsonb_agg(jsonb_build_object('question', q.question, 'actionId', f.id, 'ownerName', f.name,
        'dueOn', f.due_on, 'isOverdue', f.state = 'open' and f.due_on < oslo_today(), 'isDone', f.state = 'done') order by q.place), '[]')
      from unnest(array['severeProblems', 'functionalImpairment', 'unstableLife', 'contactWithServices']) with ordinality q (question, place)
      cross join lateral (
        select x.id, x.due_on, x.state, w.name from action_items x join workers w on w.id = x.owner_worker_id
        where x.inquiry_id = i.id and q.question = any (x.finds_out) and x.state <> 'dropped'
        order by x.state = 'open' desc, x.made_at desc limit 1) f),
    'samePersonAsId', i.same_person_as,
    'samePerson', (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'alias', o.alias, 'receivedAt', o.received_at,
        'state', inquiry_state(o), 'outcome', o.outcome) order by o.received_at, o.id), '[]') from others_of_person(i) o),
    'handOvers', (select coalesce(jsonb_agg(jsonb_build_object('unit', unit_ref(hu), 'askedAt', h.asked_at, 'inquiryId', h.inquiry_id,
        'state', case when h.accepted_at is not null then 'accepted' when h.declined_at is not null then 'declined'
          when h.superseded_at is not null then 'superseded' else 'waiting' end) order by h.asked_at, h.id), '[]')
      from (
        -- What was undone is none.
        select k.* from guidances k
        where k.inquiry_id = i.id or k.inquiry_id in (
          select o.id from inquiries o where o.linked_case_id = i.linked_case_id union all select o.id from others_of_person(i) o)
      ) h join units hu on hu.id = h.unit_id
      where h.superseded_at is null or not coalesce((
        select exists (select from decision_undos x where x.decision_id = e.id) from decisions e
        where e.inquiry_id = h.inquiry_id and e.outcome = 'guide_to_service' and e.decided_at >= h.asked_at
        order by e.decided_at limit 1), false)),
    'decidedAt', d.decided_at, 'decidedInMeetingId', d.meeting_id)`;

const inquiryFrom = sql`
  from inquiries i
  join workers owner on owner.id = i.owner_worker_id
  left join workers receiver on receiver.id = i.received_by_worker_id
  left join workers recorder on recorder.id = i.withdrawal_recorded_by
  left join import_runs brought on brought.id = i.imported_by
  left join units u on u.id = i.unit_id
  left join cases c on c.id = i.linked_case_id
  left join lateral (
    select jsonb_build_object('municipal', jsonb_build_object('id', m.id, 'name', m.name),
      'specialist', jsonb_build_object('id', s.id, 'name', s.name), 'dueOn', v.due_on) as investigation
    from investigations v
    join workers m on m.id = v.municipal_worker_id join workers s on s.id = v.specialist_worker_id
    where v.inquiry_id = i.id and v.ended_at is null order by v.decided_at desc limit 1) n on true
  left join lateral (
    select jsonb_build_object('unit', unit_ref(a), 'reason', k.reason,
      'askedAt', k.asked_at,
      'state', case when k.accepted_at is not null then 'accepted' when k.declined_at is not null then 'declined' else 'waiting' end,
      'answeredBy', k.answered_by, 'answeredAt', coalesce(k.accepted_at, k.declined_at),
      'recordedByName', case when k.answered_by is not null and not k.is_answered_by_unit then coalesce(w.name, owner.name) end, 'declineReason', k.decline_reason,
      'isAnsweredByUnit', k.is_answered_by_unit, 'message', k.message, 'answerByOn', k.answer_by_on) as guidance
    from guidances k join units a on a.id = k.unit_id left join workers w on w.id = k.recorded_by
    where k.inquiry_id = i.id and k.superseded_at is null order by k.asked_at desc limit 1) g on true
  left join lateral (
    select e.decided_at, e.meeting_id, case when o.id is not null then jsonb_build_object(
      'unit', jsonb_build_object('id', o.id, 'name', o.name, 'level', o.level),
      'toWorkerName', e.details -> 'supervisionOffer' -> 'toWorkerName', 'note', e.details -> 'supervisionOffer' -> 'note') end
      as supervision_offer
    from decisions e left join units o on o.id = (e.details -> 'supervisionOffer' ->> 'unitId')::uuid
    where e.inquiry_id = i.id and not exists (select from decision_undos u where u.decision_id = e.id)
    order by e.decided_at desc limit 1) d on true`;

/** Inquiries by id, as far as the caller may see them. */
export async function findInquiries(db: Db, ids: readonly string[]): Promise<Map<string, Inquiry>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; inquiry: Inquiry }>`
    select i.id, ${inquiry} as inquiry ${inquiryFrom} where i.id = any (${[...ids]}::uuid[])`.execute(
    db,
  );
  return new Map(rows.map((row) => [row.id, row.inquiry]));
}

export interface InquiryFilter {
  state?: string | undefined;
  isEnded?: boolean | undefined;
  source?: string | undefined;
  ownerId?: string | undefined;
  receivedFromOn?: string | undefined;
  receivedBeforeOn?: string | undefined;
}

/** The most recently received first; `after`: the last of the page before. */
export async function findTeamInquiries(
  db: Db,
  teamId: string,
  filter: InquiryFilter,
  page: { after: string | null; limit: number },
): Promise<InquiryCard[]> {
  const { state = null, isEnded = null, source = null, ownerId = null } = filter;
  const { receivedFromOn = null, receivedBeforeOn = null } = filter;
  const { rows } = await sql<{ card: InquiryCard }>`
    select jsonb_build_object(${card}) as card from inquiries i join workers owner on owner.id = i.owner_worker_id
    where i.team_id = ${teamId}
      and (${state}::text is null or inquiry_state(i) = ${state})
      and (${isEnded}::boolean is null or (i.state in ('decided', 'withdrawn')) = ${isEnded})
      and (${source}::text is null or i.source = ${source})
      and (${ownerId}::uuid is null or i.owner_worker_id = ${ownerId})
      and (${receivedFromOn}::date is null or i.received_at >= oslo_midnight(${receivedFromOn}))
      and (${receivedBeforeOn}::date is null or i.received_at < oslo_midnight(${receivedBeforeOn}))
      and (${page.after}::uuid is null or (i.received_at, i.id) < (
        select a.received_at, a.id from inquiries a where a.id = ${page.after}))
    order by i.received_at desc, i.id desc limit ${sql.lit(page.limit)}`.execute(db);
  return rows.map((row) => row.card);
}

export interface Naming {
  teamId: string;
  /** The inquiry itself, when it is changed. */
  inquiryId: string | null;
  alias: string | null;
  unitId: string | null;
  ownerId: string | null;
  linkedCaseId: string | null;
}

export interface WhatIsNamed {
  isUnitKnown: boolean | null;
  canOwn: boolean | null;
  linkedCase: { state: 'open' | 'closed'; isPersons: boolean } | null;
  isAliasTaken: boolean | null;
}

/** What is known of everything that a request names; null for what it does not name. */
export async function findNamed(db: Db, named: Naming): Promise<WhatIsNamed> {
  const { teamId, inquiryId, alias, unitId, ownerId, linkedCaseId } = named;
  const { rows } = await sql<WhatIsNamed>`
    select
      case when ${unitId}::uuid is not null then exists (
        select from units where id = ${unitId} and (valid_to is null or valid_to > oslo_today())) end as "isUnitKnown",
      case when ${ownerId}::uuid is not null then exists (
        select from agreements where worker_id = ${ownerId} and team_id = ${teamId}
          and starts_on <= oslo_today() and ended_on is null
        union all
        select from role_grants where worker_id = ${ownerId} and team_id = ${teamId}
          and role = 'team_leader' and removed_at is null) end as "canOwn",
      (select jsonb_build_object('state', state, 'isPersons', mode <> 'systematic_supervision') from cases
        where id = ${linkedCaseId}::uuid and team_id = ${teamId} and close_reason is distinct from 'undone') as "linkedCase",
      case when ${alias}::text is not null then exists (
        select from inquiries where team_id = ${teamId} and alias = ${alias} and id is distinct from ${inquiryId}::uuid
        union all
        select from cases where team_id = ${teamId} and alias = ${alias} and close_reason is distinct from 'undone'
          and id is distinct from ${linkedCaseId}::uuid)
        end as "isAliasTaken"`.execute(db);
  return rows[0] as WhatIsNamed; // one row always
}

/** Undefined: none of the team that the caller sees. */
export async function findSamePerson(
  db: Db,
  teamId: string,
  inquiryId: string,
): Promise<{ about: LockedInquiry['about']; others: string[] } | undefined> {
  const { rows } = await sql<{ about: LockedInquiry['about']; others: string[] }>`
    select q.about, array(select o.id from others_of_person(q) o) || q.id as others
    from inquiries q where q.id = ${inquiryId} and q.team_id = ${teamId}`.execute(db);
  return rows[0];
}

export async function today(db: Db): Promise<string> {
  const { rows } = await sql<{ today: string }>`select oslo_today() as today`.execute(db);
  return rows[0]!.today; // one row always
}

export interface NewInquiry {
  id: string;
  teamId: string;
  /** The first that nobody else is called. */
  aliases: readonly string[];
  about: string;
  unitId: string | null;
  source: string;
  askedBy: string;
  askerContact: string | null;
  worry: string;
  notes: string;
  ownerId: string;
  receivedById: string | null;
  receivedByForm: boolean;
  /** Null: now. */
  receivedOn: string | null;
  answers: {
    severeProblems: string;
    functionalImpairment: string;
    unstableLife: string;
    contactWithServices: string;
  };
  characteristics: readonly string[];
  linkedCaseId: string | null;
  importId: string | null;
}

/** False when none of the aliases is free; then nothing was written. */
export async function insertInquiry(db: Db, row: NewInquiry): Promise<boolean> {
  const { answers } = row;
  const { rows } = await sql`
    with free as (
      select a.alias from unnest(${[...row.aliases]}::text[]) with ordinality a (alias, place)
      where not exists (select from inquiries where team_id = ${row.teamId} and alias = a.alias)
        and not exists (select from cases where team_id = ${row.teamId} and alias = a.alias
          and close_reason is distinct from 'undone' and id is distinct from ${row.linkedCaseId}::uuid)
      order by a.place limit 1
    )
    insert into inquiries (id, team_id, alias, about, unit_id, source, asked_by, asker_contact, worry, notes, owner_worker_id,
      received_by_worker_id, received_by_form, received_on, received_at, severe_problems, functional_impairment, unstable_life,
      contact_with_services, characteristics, linked_case_id, imported_by)
    select ${row.id}, ${row.teamId}, alias, ${row.about}, ${row.unitId}::uuid, ${row.source}, ${row.askedBy}, ${row.askerContact},
      ${row.worry}, ${row.notes}, ${row.ownerId}, ${row.receivedById}::uuid, ${row.receivedByForm},
      coalesce(${row.receivedOn}::date, oslo_today()),
      coalesce(oslo_midnight(${row.receivedOn}::date), current_instant()), ${answers.severeProblems},
      ${answers.functionalImpairment}, ${answers.unstableLife}, ${answers.contactWithServices},
      ${[...row.characteristics]}::text[], ${row.linkedCaseId}::uuid, ${row.importId}::uuid
    from free
    on conflict on constraint inquiries_alias_once_per_team do nothing returning id`.execute(db);
  return rows.length > 0;
}
