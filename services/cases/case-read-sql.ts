import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { DB } from '../platform/database/connect.ts';
import type { Case, CaseSummary } from './words.ts';

type Db = Transaction<DB>;

// A case as lists show it, open or closed: the pair now, or the last pair before it was closed.
const summary = sql`
  jsonb_build_object('id', c.id, 'version', c.version, 'teamId', c.team_id, 'state', c.state, 'mode', c.mode,
    'alias', c.alias, 'title', c.title, 'reference', c.reference, 'engagement', c.engagement, 'registration', c.registration,
    'startedOn', c.started_on, 'openedAt', lower(o.open_during), 'closedAt', c.closed_at,
    'isUndone', c.close_reason is not distinct from 'undone',
    'lastContactOn', greatest(c.last_contact_on, c.heard_on), 'silentSinceOn', silence.since, 'attemptsSince', c.attempts_since,
    'isNotHeardFrom', coalesce(c.state = 'open' and oslo_today() - silence.since >= tm.silent_after_days, false), 'unitName', coalesce(unit_name(u), pair.contact_unit),
    'admission', case when c.state = 'open' then (select to_jsonb(a) - 'case_id' from prompting_admissions a
      where a.case_id = c.id order by a."admittedOn" desc limit 1) end,
    'seats', case when pair.municipal is null then null
      else jsonb_build_object('municipal', pair.municipal, 'specialist', pair.specialist) end,
    'flags', to_jsonb(array_remove(array[
      case when c.state = 'open' and pair.is_at_risk then 'staffing_at_risk' end,
      case when pair.is_unnamed then 'contact_unnamed' end,
      case when c.earlier_pair_unknown then 'earlier_pair_unknown' end,
      case when c.registration = 'approved' and registration_in_doubt(c.id) then 'registration_in_doubt' end,
      case when opening_awaits_record(o.proposal_id) then 'opened_between_meetings' end], null)))`;

const summaryFrom = sql`
  from cases c
  left join lateral (
    select open_during, proposal_id, import_id from case_openings where case_id = c.id order by open_during desc limit 1) o on true
  left join teams tm on tm.id = c.team_id
  cross join lateral (select silent_since(c, lower(o.open_during), o.import_id is not null) as since) silence
  left join lateral (
    select (jsonb_agg(k.card) filter (where s.level = 'municipal')) -> 0 as municipal,
      (jsonb_agg(k.card) filter (where s.level = 'specialist')) -> 0 as specialist,
      max(unit_name(tu)) as contact_unit, bool_or(w.is_unnamed) as is_unnamed, bool_or(k.is_at_risk) as is_at_risk
    from seats s
    left join workers w on w.id = s.worker_id
    left join agreements a on a.id = s.agreement_id
    left join treatment_contacts t on t.id = s.treatment_contact_id
    left join units tu on tu.id = t.unit_id
    cross join lateral (
      select e.is_leaving or e.is_kept_out or e.is_uncovered as is_at_risk, jsonb_build_object('workerId', s.worker_id, 'name', w.name, 'level', s.level,
        'agreementId', s.agreement_id, 'treatmentContactId', s.treatment_contact_id,
        'sinceAt', lower(s.held_during), 'isAtRisk', c.state = 'open' and (e.is_leaving or e.is_kept_out or e.is_uncovered),
        'absence', e.absence, 'cover', e.cover) as card
      -- The look-up past row security is for those alone who see a seat and not what its holder sits by.
      from (select case when a.id is null and s.agreement_id is not null
          then (select m.is_leaving from member_in_seat(s.id) m)
          else coalesce(a.planned_end_on, a.ended_on, t.planned_end_on, t.ended_on) is not null end as is_leaving,
        c.state = 'open' and holder_is_kept_out(s.id) as is_kept_out, layer.absence, layer.cover,
        coalesce(layer.is_uncovered, false) as is_uncovered
      from (select) one left join seat_layer(s.id) layer on c.state = 'open') e) k
    where s.case_id = c.id and (upper_inf(s.held_during) or (c.state = 'closed' and upper(s.held_during) = upper(o.open_during)))
  ) pair on true
  left join units u on u.id = c.unit_id`;

/** Cases by id, as far as the caller may see them. */
export async function findCaseSummaries(
  db: Db,
  ids: readonly string[],
): Promise<Map<string, CaseSummary>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; summary: CaseSummary }>`
    select c.id, ${summary} as summary ${summaryFrom} where c.id = any (${[...ids]}::uuid[])`.execute(
    db,
  );
  return new Map(rows.map((row) => [row.id, row.summary]));
}

export interface CaseFilter {
  state?: string | undefined;
  mode?: string | undefined;
  workerId?: string | undefined;
}

export async function findCases(
  db: Db,
  teamId: string,
  filter: CaseFilter,
  page: { after: string | null; limit: number },
): Promise<CaseSummary[]> {
  const { rows } = await sql<{ summary: CaseSummary }>`
    select ${summary} as summary ${summaryFrom}
    where c.team_id = ${teamId}
      and (${filter.state ?? null}::text is null or c.state = ${filter.state ?? null})
      and (${filter.mode ?? null}::text is null or c.mode = ${filter.mode ?? null})
      and (${filter.workerId ?? null}::uuid is null or exists (
        select from seats s where s.case_id = c.id and s.worker_id = ${filter.workerId ?? null} and upper_inf(s.held_during)))
      and (${page.after}::uuid is null or c.id < ${page.after})
    order by c.id desc limit ${sql.lit(page.limit)}`.execute(db);
  return rows.map((row) => row.summary);
}

/** One case with what its page needs. Undefined: none that the caller may see. */
export async function findCase(db: Db, caseId: string): Promise<Case | undefined> {
  const { rows } = await sql<{ found: Case }>`
    select ${summary} || jsonb_build_object(
      'teamName', tm.name, 'coverage', coverage_of_case(c.id),
      'unit', case when u.id is not null then unit_ref(u) end,
      'arrangement', arrangement_of(c.id),
      'treatmentContact', (
        select jsonb_build_object('id', k.id, 'version', k.version, 'caseId', k.case_id,
          'worker', jsonb_build_object('id', w.id, 'name', w.name), 'isUnnamed', w.is_unnamed, 'profession', w.profession,
          'unit', unit_ref(ku), 'level', k.level,
          'startsOn', k.starts_on, 'plannedEndOn', k.planned_end_on, 'endedOn', k.ended_on, 'accessUntilOn', k.access_until)
        from treatment_contacts k join workers w on w.id = k.worker_id join units ku on ku.id = k.unit_id
        where k.case_id = c.id and exists (
          select from seats s where s.treatment_contact_id = k.id and upper_inf(s.held_during)) limit 1),
      'inquiryIds', coalesce((select jsonb_agg(i.id order by i.received_at) from inquiries i where i.linked_case_id = c.id), '[]'),
      'closeReason', c.close_reason, 'closePosition', c.close_position,
      'supervisionOffer', (
        select jsonb_build_object('unit', unit_ref(ou),
          'toWorkerName', s.to_worker_name, 'note', s.note)
        from supervision_offers s join units ou on ou.id = s.unit_id where s.id = c.close_offer_id),
      'reopening', case when c.state = 'closed' then reopening_of_case(c.id) end,
      'visits', visits_of_case(c.id),
      'importedAt', coalesce(case when c.imported_by is not null then c.created_at end, waited.added_at),
      'importedRemark', left(sheet.remark, 10000)) as found
    ${summaryFrom}
    left join pending_cases waited on waited.case_id = c.id and waited.import_id is not null
    left join lateral (
      select r.content -> 'said' ->> 'remark' as remark from import_rows r
      where r.case_id = c.id or r.pending_case_id = waited.id limit 1) sheet on true
    where c.id = ${caseId}`.execute(db);
  return rows[0]?.found;
}
