import { sql } from 'kysely';

/** The meeting of the team before the meeting `m`. */
const meetingBefore = sql`
  (select p.id from meetings p where p.team_id = m.team_id and p.state = 'closed' and p.id <> m.id
      and (m.started_at is null or p.started_at < m.started_at)
    order by p.started_at desc limit 1)`;

const inOrder = sql`
  coalesce((select jsonb_agg(x.card order by x.is_settled, x.due_on, x.id)
    from (select action_json(a) as card, a.state <> 'open' as is_settled, a.due_on, a.id`;

/** What the meeting before `m` decided that somebody should do. */
export const followUp = sql`
  ${inOrder} from action_items a where m.state <> 'closed' and a.meeting_id = ${meetingBefore}
    order by 2, 3, 4 limit 500) x), '[]')`;

/**
 * What somebody is to do by the item `i` of the meeting `m`, with the case `about.case_id`: what was decided there, what the
 * item follows up, and until the meeting closes what else is to be done in the case or inquiry.
 */
export const actionsOfItem = sql`
  ${inOrder} from action_items a
    where a.team_id = i.team_id and (a.item_id = i.id or a.id = i.action_id
      or (m.state <> 'closed' and (a.state = 'open' or a.settled_at >= m.started_at) and (a.inquiry_id = i.inquiry_id
        or a.case_id = about.case_id or a.inquiry_id in (select q.id from inquiries q where q.linked_case_id = about.case_id))))
    order by 2, 3, 4 limit 200) x), '[]')`;

/** As the minutes keep the action of the row `a`. */
export const actionInMinutes = sql`
  jsonb_build_object('id', a.id, 'text', a.text, 'ownerName', (select name from workers where id = a.owner_worker_id),
    'dueOn', a.due_on, 'state', a.state, 'dropReason', a.drop_reason)`;

/** Of the action `a`: it was there before the meeting `m` and settled while it went on, which had it before it. */
export const isFollowedUp = sql`
  a.team_id = m.team_id and a.settled_at >= m.started_at and a.settled_at <= coalesce(m.closed_at, 'infinity')
    and a.meeting_id is distinct from m.id and (a.meeting_id = ${meetingBefore} or exists (
      select from items i where i.action_id = a.id or i.inquiry_id = a.inquiry_id or i.case_id = a.case_id))`;

/** The item of the meeting `m` at which the action `a` was followed up, if it has one of its own. */
export const itemFollowingUp = sql`
  left join lateral (select i.id, i.subject from items i where i.action_id = a.id limit 1) i on true`;
