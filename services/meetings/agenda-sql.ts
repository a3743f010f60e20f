import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { DB } from '../platform/database/connect.ts';
import { actionsOfItem } from './actions-sql.ts';
import { decision } from './decision-sql.ts';
import type { EventDraft } from '../platform/database/transact.ts';
import { handoversBeside } from './handovers-sql.ts';
import type { NotesDoc } from './notes-doc.ts';
import type { LockedMeeting } from './meeting-sql.ts';
import type {
  AgendaItem,
  AgendaItemKind,
  AgendaItemState,
  MeetingState,
  ProposeDecisionRequest,
  ReturnReason,
} from './words.ts';

type Db = Transaction<DB>;

export interface LockedItem {
  id: string;
  teamId: string;
  version: number;
  kind: AgendaItemKind;
  state: AgendaItemState;
  inquiryId: string | null;
  caseId: string | null;
  pendingCaseId: string | null;
  /** The inquiry of the action that it follows up; its case is `caseId`. */
  actionInquiryId: string | null;
  meeting: LockedMeeting;
}

/** Takes the item and its meeting until commit, the meeting first. Undefined: none that the caller may see. */
export async function lockItem(db: Db, itemId: string): Promise<LockedItem | undefined> {
  const { rows } = await sql<LockedMeeting>`
    select m.id, m.team_id as "teamId", m.version, m.state, m.held_on as "heldOn"
    from meetings m where m.id = (select meeting_id from agenda_items where id = ${itemId}) for no key update`.execute(
    db,
  );
  const meeting = rows[0];
  if (!meeting) return undefined;
  const items = await sql<Omit<LockedItem, 'meeting'>>`
    select id, team_id as "teamId", version, kind, state, inquiry_id as "inquiryId",
      coalesce(case_id, case_of_action(action_id)) as "caseId", pending_case_id as "pendingCaseId",
      (select a.inquiry_id from action_items a where a.id = action_id) as "actionInquiryId"
    from agenda_items where id = ${itemId} and meeting_id = ${meeting.id} for no key update`.execute(
    db,
  );
  return items.rows[0] && { ...items.rows[0], meeting };
}

/** An item with the ids of what it is about; the rooms those things live in say what they are. */
export type ItemRow = Omit<
  AgendaItem,
  'inquiry' | 'advice' | 'case' | 'opening' | 'notedBy' | 'notesState'
> & {
  notedBy: { id: string; name: string } | null;
  /** In base64; null: made of the text. */
  notesDoc: string | null;
  meetingState: MeetingState;
  teamId: string;
  inquiryId: string | null;
  caseId: string | null;
  proposalId: string | null;
};

// What is proposed for the item, with the name of the unit behind its id.
const proposed = sql`
  case when i.proposed is not null then jsonb_build_object('outcome', i.proposed -> 'outcome', 'closing', i.proposed -> 'closing',
    'reopening', case when i.proposed ->> 'outcome' = 'reopen_case' then reopening_of_case(i.case_id) end,
    'supervisionOffer', (select jsonb_build_object('unit', jsonb_build_object('id', u.id, 'name', u.name, 'level', u.level),
        'toWorkerName', i.proposed -> 'supervisionOffer' -> 'toWorkerName', 'note', i.proposed -> 'supervisionOffer' -> 'note')
      from units u where u.id = (i.proposed -> 'supervisionOffer' ->> 'unitId')::uuid)) end`;

// Of the item `i` in the meeting `m`. What lapsed is left out, unless the room is on it, has noted something, handed over
// the seat it was about, or settled what was to be done.
const isShown = sql`
  (i.state <> 'lapsed' or i.notes <> '' or i.id = m.current_item_id or exists (select ${handoversBeside})
    or exists (select from action_items a where a.id = i.action_id and a.settled_at >= m.started_at))`;

// Of the item `i` in the meeting `m`: what a meeting before it decided last of the same inquiry or case, by whatever way the
// case came to be before that one.
const lastDecision = sql`
  case when i.kind <> 'overdue_action' then (
    select jsonb_build_object('meetingId', e.meeting_id, 'decidedAt', e.decided_at, 'outcome', e.outcome, 'rationale', nullif(e.rationale, ''))
    from decisions e
    where not exists (select from decision_undos u where u.decision_id = e.id)
      and e.meeting_id <> i.meeting_id and e.decided_at < coalesce(m.closed_at, 'infinity') and e.id in (
      select x.id from decisions x where x.inquiry_id = i.inquiry_id
      union all select x.id from agenda_items y join decisions x on x.item_id = y.id where y.case_id = i.case_id
      union all select o.decision_id from case_openings o where o.case_id = i.case_id
      union all select x.id from inquiries y join decisions x on x.inquiry_id = y.id where y.linked_case_id = i.case_id)
    order by e.decided_at desc limit 1) end`;

// What the service site of the item `i` has asked for and not had.
const requestsWaiting = sql`
  (select jsonb_build_object('requestsWaiting', jsonb_build_object('count', count(*), 'sinceOn', min(r.asked_on)))
    from supervision_requests r where r.case_id = i.case_id and r.state = 'waiting' having count(*) > 0)`;

/** The agenda in order, or one item of it. */
export async function findItems(
  db: Db,
  meetingId: string,
  itemId: string | null = null,
): Promise<ItemRow[]> {
  const { rows } = await sql<{ item: ItemRow }>`
    with shown as materialized (
      select i.*, row_number() over (order by i.position, i.id) as place
      from agenda_items i join meetings m on m.id = i.meeting_id
      where i.meeting_id = ${meetingId} and (${isShown} or i.id = ${itemId}::uuid)
    )
    select jsonb_build_object('id', i.id, 'version', i.version, 'meetingId', i.meeting_id, 'meetingState', m.state, 'kind', i.kind, 'position', i.place,
      'title', i.title, 'state', i.state, 'timesCarried', i.times_carried, 'returnReason', i.return_reason,
      'deferredToMeetingId', i.deferred_to_meeting_id, 'notes', i.notes,
      'notedBy', (select jsonb_build_object('id', w.id, 'name', w.name) from workers w where w.id = i.noted_by),
      'notesDoc', case when m.state <> 'closed' then translate(encode(i.notes_doc, 'base64'), E'\\n', '') end, 'actions', ${actionsOfItem}, 'proposed', ${proposed},
      'about', i.about, 'proposal', i.proposal, 'addedByName', (select w.name from workers w where w.id = i.added_by),
      'plannedMinutes', coalesce(i.planned_minutes, agenda_minutes_of(i.kind, t.agenda_minutes)), 'lastDecision', ${lastDecision}, 'teamId', i.team_id, 'inquiryId', i.inquiry_id,
      'caseId', coalesce(i.case_id, d.case_id), 'proposalId', i.proposal_id,
      'pendingCase', (select card from pending_case_cards(i.team_id, array[i.pending_case_id]) where i.pending_case_id is not null),
      'decision', case when d.id is not null then ${decision} end) || coalesce(${requestsWaiting}, '{}') || feedback_of_item(i.team_id, i.case_id, i.kind, i.state) as item
    from shown i join meetings m on m.id = i.meeting_id join teams t on t.id = i.team_id left join decisions d on d.item_id = i.id
        and not exists (select from decision_undos u where u.decision_id = d.id)
      left join inquiries q on q.id = i.inquiry_id
      cross join lateral (select coalesce(i.case_id, d.case_id, q.linked_case_id) as case_id) about
    where ${itemId}::uuid is null or i.id = ${itemId}
    order by i.place`.execute(db);
  return rows.map((row) => row.item);
}

/** Puts on the meeting's agenda what must be taken up; the database knows what that is, and what is to be told of it. */
export async function fillAgenda(db: Db, teamId: string): Promise<EventDraft[]> {
  const { rows } = await sql<{
    changes: { kind: string; data: Omit<EventDraft, 'teamId' | 'kind'> }[];
  }>`
    select fill_agenda(${teamId}) as changes`.execute(db);
  return (rows[0]?.changes ?? []).map(({ kind, data }) => ({ teamId, kind, ...data }));
}

/** Teams whose meeting was not held, and that have another one to come. */
export async function findTeamsLeftBehind(db: Db): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select teams_left_behind() as id`.execute(db);
  return rows.map(({ id }) => id);
}

/** Teams where the day has made a silence long, and a meeting is to come. */
export async function findTeamsToHearFrom(db: Db): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select teams_to_hear_from() as id`.execute(db);
  return rows.map(({ id }) => id);
}

export async function today(db: Db): Promise<string> {
  const { rows } = await sql<{ day: string }>`select oslo_today() as day`.execute(db);
  return rows[0]?.day ?? '';
}

export interface OpenItem {
  id: string;
  kind: AgendaItemKind;
  returnReason: ReturnReason | null;
  inquiryId: string | null;
  pendingCaseId: string | null;
}

export async function findOpenItems(db: Db, meetingId: string): Promise<OpenItem[]> {
  const { rows } = await sql<OpenItem>`
    select id, kind, return_reason as "returnReason", inquiry_id as "inquiryId", pending_case_id as "pendingCaseId"
    from agenda_items where meeting_id = ${meetingId} and state = 'open' order by position, id`.execute(
    db,
  );
  return rows;
}

/** A case or anything else; the rest comes by itself. */
export async function insertItem(
  db: Db,
  row: {
    id: string;
    teamId: string;
    meetingId: string;
    kind: 'case' | 'manual';
    caseId: string | null;
    title: string | null;
    notes: string;
    proposed: ProposeDecisionRequest | null;
    about: string | null;
    proposal: string | null;
    plannedMinutes: number | null;
    addedBy: string | null;
  },
): Promise<void> {
  await sql`
    insert into agenda_items (id, team_id, meeting_id, kind, case_id, title, notes, proposed, about, proposal, planned_minutes, noted_at, noted_by, position, added_by)
    values (${row.id}, ${row.teamId}, ${row.meetingId}, ${row.kind}, ${row.caseId}, ${row.title}, ${row.notes},
      ${row.proposed && JSON.stringify(row.proposed)}::text::jsonb, ${row.about}, ${row.proposal}, ${row.plannedMinutes}::integer,
      case when ${row.notes} <> '' then current_instant() end, case when ${row.notes} <> '' then ${row.addedBy}::uuid end,
      agenda_position(${row.kind}, current_instant(), (select agenda_order from teams where id = ${row.teamId})), ${row.addedBy})`.execute(
    db,
  );
}

export interface ItemChange {
  /** The text, and the document that it is the text of. */
  notes?: NotesDoc | undefined;
  title?: string | undefined;
  /** The place on the agenda, counted from 1. */
  position?: number | undefined;
  /** Null: what the team gives its ground. */
  plannedMinutes?: number | null | undefined;
}

export async function changeItem(
  db: Db,
  row: { id: string; meetingId: string; notedBy: string | null },
  { notes, title, position, plannedMinutes }: ItemChange,
): Promise<number> {
  const text = notes?.text ?? null;
  const state = notes ? Buffer.from(notes.state) : null;
  const { rows } = await sql<{ version: number }>`
    with others as (
      select i.position, row_number() over (order by i.position, i.id) as place
      from agenda_items i join meetings m on m.id = i.meeting_id
      where i.meeting_id = ${row.meetingId} and i.id <> ${row.id} and ${isShown}
    ), neighbours as (
      select (select o.position from others o where o.place < ${position ?? 0} order by o.place desc limit 1) as before,
        (select o.position from others o where o.place >= ${position ?? 0} order by o.place limit 1) as after
    )
    update agenda_items i set version = i.version + 1,
      notes = coalesce(${text}, i.notes), notes_doc = coalesce(${state}::bytea, i.notes_doc), title = coalesce(${title ?? null}, i.title),
      noted_at = case when ${text}::text is null then i.noted_at else current_instant() end,
      noted_by = case when ${text}::text is null then i.noted_by else ${row.notedBy}::uuid end,
      planned_minutes = case when ${plannedMinutes !== undefined} then ${plannedMinutes ?? null}::integer else i.planned_minutes end,
      is_placed_by_hand = i.is_placed_by_hand or ${position !== undefined},
      position = case when ${position ?? null}::integer is null then i.position
        else coalesce((n.before + n.after) / 2, n.before + 1, n.after - 1, i.position) end
    from neighbours n where i.id = ${row.id} returning i.version`.execute(db);
  return rows[0]?.version ?? 0;
}

export async function settleItem(
  db: Db,
  row: { id: string; settledBy: string | null },
  to: { state: 'decided' } | { state: 'deferred'; toMeetingId: string },
): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    update agenda_items set state = ${to.state}, settled_at = current_instant(), settled_by = ${row.settledBy},
      deferred_to_meeting_id = ${to.state === 'deferred' ? to.toMeetingId : null}::uuid, version = version + 1
    where id = ${row.id} returning version`.execute(db);
  return rows[0]?.version ?? 0;
}

/**
 * Puts a deferred item on a later agenda, and counts, there and on what it is about. Answers the id of
 * the item there: a new one, or the one that stood there already.
 */
export async function putOnLaterAgenda(
  db: Db,
  row: { id: string; itemId: string; toMeetingId: string },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    with inquiry as (
      update inquiries q set times_carried = q.times_carried + 1, version = q.version + 1, comes_back_on = later.held_on
      from agenda_items i, meetings later
      where i.id = ${row.itemId} and q.id = i.inquiry_id and later.id = ${row.toMeetingId} returning q.received_at as since
    ), pending as (
      update pending_cases k set times_carried = k.times_carried + 1, version = k.version + 1
      from agenda_items i where i.id = ${row.itemId} and k.id = i.pending_case_id returning k.added_at as since
    )
    insert into agenda_items as there (id, team_id, meeting_id, kind, inquiry_id, case_id, pending_case_id, proposal_id, action_id, title,
      proposed, about, proposal, position, times_carried, return_reason, deferred_from_item_id, added_by)
    select ${row.id}, i.team_id, ${row.toMeetingId}, i.kind, i.inquiry_id, i.case_id, i.pending_case_id, i.proposal_id, i.action_id, i.title,
      i.proposed, i.about, i.proposal, agenda_position(i.kind, coalesce((select since from inquiry), (select since from pending), current_instant()),
        (select t.agenda_order from teams t where t.id = i.team_id)),
      i.times_carried + 1, coalesce(i.return_reason, 'carried_over'), i.id, i.added_by
    from agenda_items i where i.id = ${row.itemId}
    on conflict (meeting_id, kind, subject_id) where kind <> 'case' and state <> 'lapsed' do update
      set times_carried = excluded.times_carried, deferred_from_item_id = excluded.deferred_from_item_id, version = there.version + 1
    returning id`.execute(db);
  return rows[0]?.id ?? row.id;
}

/** What comes back by itself when the meeting closes. Answers the inquiries among it, which count one more. */
export async function carryOver(
  db: Db,
  itemIds: readonly string[],
  settledBy: string | null,
): Promise<string[]> {
  if (itemIds.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    with carried as (
      update agenda_items set state = 'carried', settled_at = current_instant(), settled_by = ${settledBy}, version = version + 1
      where id = any (${[...itemIds]}::uuid[]) returning inquiry_id
    )
    update inquiries q set times_carried = q.times_carried + 1, version = q.version + 1
    from carried where q.id = carried.inquiry_id returning q.id`.execute(db);
  return rows.map(({ id }) => id);
}
