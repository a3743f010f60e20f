import { sql } from 'kysely';
import { newId } from '../../services/platform/database/new-id.ts';
import type { Inside } from '../../services/platform/database/transact.ts';
import { at, dayAfter } from './calendar.ts';
import type { Happening } from './cases.ts';
import type { Organisation } from './organisation.ts';

/** What past meetings decided that somebody should do, and when it was done. All invented. */
const told = [
  { weeksAgo: 3, item: 0, text: 'Bestille ny time hos tannlegen', owner: 1, due: 7, done: 5 },
  {
    ...{ weeksAgo: 2, item: 0, text: 'Avtale nøkkelboks med Boligtjenesten' },
    ...{ owner: 'Bjarne Nygård', due: 5, done: null },
  },
  { weeksAgo: 2, item: 0, text: 'Høre om plass på dagsenteret', owner: 4, due: 7, done: 6 },
  {
    ...{ weeksAgo: 1, item: 0, text: 'Ringe fastlegen om medisinlisten' },
    ...{ owner: 'Bjarne Nygård', due: 7, done: null },
  },
  { weeksAgo: 1, item: 0, text: 'Søke bostøtte sammen med NAV', owner: 2, due: 4, done: 2 },
  {
    weeksAgo: 1,
    item: 0,
    text: 'Følge til legevakten om det trengs',
    owner: 9,
    due: 9,
    done: null,
  },
] as const;

export interface ToldAction {
  id: string;
  item: number;
  text: string;
  ownerId: string;
  due: number;
  done: number | null;
}

export function actionsOf(weeksAgo: number, { members, leader }: Organisation): ToldAction[] {
  return told
    .filter((one) => one.weeksAgo === weeksAgo)
    .map(({ owner, ...one }) => {
      const found =
        typeof owner === 'number' ? members[owner] : members.find(({ name }) => name === owner);
      return { ...one, id: newId(), ownerId: (found ?? leader).workerId };
    });
}

interface Decided {
  teamId: string;
  day: string;
  itemIds: readonly string[];
  actorId: string;
}

/** While the meeting is in session. */
export async function decideActions(
  inside: Inside,
  actions: readonly ToldAction[],
  { teamId, day, itemIds, actorId }: Decided,
): Promise<void> {
  const when = at(day, 10, 50);
  for (const { id, item, text, ownerId, due } of actions) {
    const itemId = itemIds[item];
    if (itemId === undefined) continue;
    await sql`
      insert into action_items (id, team_id, text, owner_worker_id, due_on, item_id, made_by, made_at, written_by, written_at)
      values (${id}, ${teamId}, ${text}, ${ownerId}, ${dayAfter(day, due)}, ${itemId}, ${actorId}, ${when}, ${actorId}, ${when})`.execute(
      inside.db,
    );
    await tellOf(inside, teamId, id, { kind: 'action.made', at: when, actorId });
  }
}

export function actionsDone(
  inside: Inside,
  actions: readonly ToldAction[],
  { teamId, day }: Pick<Decided, 'teamId' | 'day'>,
): Happening[] {
  return actions.flatMap(({ id, ownerId, done }) => {
    if (done === null) return [];
    const when = at(dayAfter(day, done), 14);
    const happens = async () => {
      await sql`
        update action_items set state = 'done', written_by = ${ownerId}, written_at = ${when}, version = version + 1
        where id = ${id}`.execute(inside.db);
      await tellOf(inside, teamId, id, { kind: 'action.settled', at: when, actorId: ownerId });
    };
    return [{ at: when, happens }];
  });
}

async function tellOf(
  { db, tell }: Inside,
  teamId: string,
  actionId: string,
  what: { kind: string; at: string; actorId: string },
): Promise<void> {
  const { rows } = await sql<{ caseId: string | null; inquiryId: string | null; version: number }>`
    select case_of_action(id) as "caseId", inquiry_id as "inquiryId", version from action_items where id = ${actionId}`.execute(
    db,
  );
  for (const { caseId, inquiryId, version } of rows) {
    const about = {
      ...(caseId && { caseIds: [caseId] }),
      ...(inquiryId && { inquiryIds: [inquiryId] }),
    };
    tell({ ...what, teamId, actionId, version, ...about });
  }
}
