import { refuseWrittenNationalIds } from '../persons/persons.ts';
import { newId } from '../platform/database/new-id.ts';
import type { Inside } from '../platform/database/transact.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { refuseSession } from './activity-rules.ts';
import {
  findSession,
  findToday,
  getActivity,
  insertActivity,
  lockOwnCase,
} from './activity-sql.ts';
import type { Activity, RecordActivityRequest } from './words.ts';

export const recordActivity: Handler<'recordActivity'> = async (call) => {
  const { caseId } = call.path;
  const teamId = await lockOwnCase(call.db, caseId);
  if (!teamId) throw new Problem('not-found');
  const { sessionOn } = call.body;
  if (sessionOn !== undefined)
    refuseSession(call.body, await findSession(call.db, { teamId, caseId }, sessionOn, call.body));
  const body = await writeActivity(call, { teamId, caseId }, call.body);
  return { status: 201, body, etag: body.version };
};

/** In a case of the caller's own team whose row they have taken. What the database refuses it names. */
export async function writeActivity(
  { db, tell, log }: Pick<Inside, 'db' | 'tell' | 'log'>,
  of: { teamId: string; caseId: string },
  said: RecordActivityRequest,
  kind: 'activity.recorded' | 'activity.carried_out' = 'activity.recorded',
): Promise<Activity> {
  await refuseNumbersIn(db, said.topic);
  const id = newId();
  await insertActivity(db, { ...said, ...of, id });
  tell({ teamId: of.teamId, kind, caseIds: [of.caseId], version: 1 });
  log(of);
  return getActivity(db, id);
}

/** The one text that an activity may have. */
export async function refuseNumbersIn(
  db: Inside['db'],
  topic: string | null | undefined,
): Promise<void> {
  if (topic) refuseWrittenNationalIds({ topic }, await findToday(db));
}
