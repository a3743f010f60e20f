import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { DB } from '../platform/database/connect.ts';
import type { Named } from './action-rules.ts';
import type { ActionItem, ActionState, ActionVersion, ListedActions, Question } from './words.ts';

type Db = Transaction<DB>;

export interface ActionFilter {
  state?: ListedActions | undefined;
  caseId?: string | undefined;
  inquiryId?: string | undefined;
  ownerId?: string | undefined;
}

const isOfCase = (caseId: string | undefined) => sql`
  (${caseId ?? null}::uuid is null or a.case_id = ${caseId ?? null}
    or a.inquiry_id in (select q.id from inquiries q where q.linked_case_id = ${caseId ?? null})
    or (a.item_id is not null and a.case_id is null and a.inquiry_id is null and case_of_action(a.id) = ${caseId ?? null}))`;

/** What is open, or what is settled; `after`: the last of the page before. */
export async function findActions(
  db: Db,
  teamId: string,
  { state = 'open', caseId, inquiryId, ownerId }: ActionFilter,
  page: { after: string | null; limit: number },
): Promise<ActionItem[]> {
  const { rows } = await sql<{ action: ActionItem }>`
    with listed as materialized (
      select a, a.id, case when a.state <> 'open' then -extract(epoch from a.settled_at)
        -- First what nobody sees to.
        else extract(epoch from a.due_on) + case when action_owner_has_access(a.id) then 100000000000 else 0 end end as place
      from action_items a
      where a.team_id = ${teamId} and (a.state = 'open') = ${state === 'open'} and ${isOfCase(caseId)}
        and (${inquiryId ?? null}::uuid is null or a.inquiry_id = ${inquiryId ?? null})
        and (${ownerId ?? null}::uuid is null or a.owner_worker_id = ${ownerId ?? null})
    )
    select action_json(l.a) as action from listed l
    where ${page.after}::uuid is null or (l.place, l.id) > (select p.place, p.id from listed p where p.id = ${page.after})
    order by l.place, l.id limit ${sql.lit(page.limit)}`.execute(db);
  return rows.map(({ action }) => action);
}

export async function findAction(db: Db, actionId: string): Promise<ActionItem | undefined> {
  const { rows } = await sql<{ action: ActionItem }>`
    select action_json(a) as action from action_items a where a.id = ${actionId}`.execute(db);
  return rows[0]?.action;
}

/** Every version with who wrote it, the one that stands first. */
export async function findVersions(db: Db, actionId: string): Promise<ActionVersion[]> {
  const { rows } = await sql<{ version: ActionVersion }>`
    select jsonb_build_object('version', v.version, 'text', v.text, 'ownerName', o.name, 'dueOn', v.due_on, 'findsOut', v.finds_out, 'state', v.state,
      'dropReason', v.drop_reason, 'writtenByName', w.name, 'writtenAt', v.written_at) as version
    from (
      select version, text, owner_worker_id, due_on, finds_out, state, drop_reason, written_by, written_at from action_items where id = ${actionId}
      union all
      select version, text, owner_worker_id, due_on, finds_out, state, drop_reason, written_by, written_at
      from action_item_versions where action_id = ${actionId}) v
    join workers o on o.id = v.owner_worker_id join workers w on w.id = v.written_by
    order by v.version desc limit 200`.execute(db);
  return rows.map(({ version }) => version);
}

/**
 * Takes the meeting in session, since its agenda follows from this; whoever decides there has it first.
 */
async function holdMeetingInSession(db: Db, teamId: string): Promise<void> {
  await sql`
    select 1 from meetings where state = 'in_session' and team_id = ${teamId} for no key update`.execute(
    db,
  );
}

export interface LockedAction {
  teamId: string;
  version: number;
  state: ActionState;
  ownerId: string;
}

/** Takes the meeting, the action's case and then its row until commit. Undefined: none that the caller may see. */
export async function lockAction(db: Db, actionId: string): Promise<LockedAction | undefined> {
  const found = await findAction(db, actionId);
  if (!found) return undefined;
  await holdMeetingInSession(db, found.teamId);
  await sql`select 1 from cases where id = ${found.caseId}::uuid for share`.execute(db);
  const { rows } = await sql<LockedAction>`
    select team_id as "teamId", version, state, owner_worker_id as "ownerId"
    from action_items where id = ${actionId} for no key update`.execute(db);
  return rows[0];
}

export interface Naming {
  ownerId?: string | undefined;
  caseId?: string | undefined;
  inquiryId?: string | undefined;
  itemId?: string | undefined;
}

/** What the rules need to know of what an action is to name, and what day it is. */
export async function findNamed(
  db: Db,
  teamId: string,
  { ownerId, caseId, inquiryId, itemId }: Naming,
): Promise<Named & { today: string }> {
  await holdMeetingInSession(db, teamId);
  const { rows } = await sql<{
    today: string;
    canOwn: boolean;
    isCase: boolean;
    isInquiry: boolean;
    meetingState: NonNullable<Named['meetingState']> | null;
  }>`
    select oslo_today() as today,
      exists (select from agreements where worker_id = ${ownerId ?? null}::uuid and team_id = ${teamId}
        and starts_on <= oslo_today() and ended_on is null) as "canOwn",
      exists (select from cases where id = ${caseId ?? null}::uuid and team_id = ${teamId}) as "isCase",
      exists (select from inquiries where id = ${inquiryId ?? null}::uuid and team_id = ${teamId}) as "isInquiry",
      (select m.state from agenda_items i join meetings m on m.id = i.meeting_id
        where i.id = ${itemId ?? null}::uuid and i.team_id = ${teamId}) as "meetingState"`.execute(
    db,
  );
  const found = rows[0]!;
  return {
    today: found.today,
    canOwn: ownerId === undefined ? undefined : found.canOwn,
    isCaseOfTeam: caseId === undefined ? undefined : found.isCase,
    isInquiryOfTeam: inquiryId === undefined ? undefined : found.isInquiry,
    meetingState: itemId === undefined ? undefined : found.meetingState,
  };
}

export async function insertAction(
  db: Db,
  row: {
    id: string;
    teamId: string;
    text: string;
    ownerId: string;
    dueOn: string;
    findsOut?: readonly Question[] | undefined;
    itemId?: string | undefined;
    caseId?: string | undefined;
    inquiryId?: string | undefined;
  },
): Promise<void> {
  await sql`
    insert into action_items (id, team_id, text, owner_worker_id, due_on, finds_out, item_id, case_id, inquiry_id, made_by, written_by)
    values (${row.id}, ${row.teamId}, ${row.text}, ${row.ownerId}, ${row.dueOn}, ${[...(row.findsOut ?? [])]}::text[], ${row.itemId ?? null}, ${row.caseId ?? null},
      ${row.inquiryId ?? null}, acting_worker_id(), acting_worker_id())`.execute(db);
}

export interface ActionChange {
  text?: string | undefined;
  ownerId?: string | undefined;
  dueOn?: string | undefined;
  findsOut?: readonly Question[] | undefined;
  state?: ActionState;
  reason?: string | undefined;
}

export async function updateAction(
  db: Db,
  actionId: string,
  { text, ownerId, dueOn, findsOut, state, reason }: ActionChange,
): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    update action_items set text = coalesce(${text ?? null}, text), owner_worker_id = coalesce(${ownerId ?? null}::uuid, owner_worker_id),
      due_on = coalesce(${dueOn ?? null}::date, due_on),
      finds_out = coalesce(${findsOut ? [...findsOut] : null}::text[], finds_out), state = coalesce(${state ?? null}, state),
      drop_reason = coalesce(${reason ?? null}, drop_reason), version = version + 1
    where id = ${actionId} returning version`.execute(db);
  return rows[0]?.version ?? 0;
}
