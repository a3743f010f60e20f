import { newId } from '../platform/database/new-id.ts';
import type { Inside } from '../platform/database/transact.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { findAgreement, insertAgreement } from './agreement-sql.ts';
import type { NewAgreement } from './agreement-sql.ts';
import { findTeam } from './team-sql.ts';
import { shareUnit } from './unit-sql.ts';
import { findWorker, mayTakeOn } from './worker-sql.ts';
import type { Agreement } from './words.ts';

export const makeAgreement: Handler<'makeAgreement'> = async (call) => {
  const { teamId } = call.path;
  const { profession = null, competences = [], plannedEndOn = null, ...rest } = call.body;
  if (!(await findTeam(call.db, teamId))) throw new Problem('not-found');
  if (!(await findWorker(call.db, rest.workerId))) throw new Problem('not-found');
  if (!(await mayTakeOn(call.db, teamId, rest.workerId))) throw new Problem('not-allowed');
  if (plannedEndOn !== null && plannedEndOn < rest.startsOn) {
    throw new Problem('validation-failed', {
      errors: [{ pointer: '/plannedEndOn', message: 'lies before startsOn' }],
    });
  }
  const id = await addAgreement(call, { ...rest, teamId, profession, competences, plannedEndOn });
  call.log({ teamId, workerId: rest.workerId });
  const body = await readAgreement(call.db, id);
  return { status: 201, body, etag: body.version };
};

/** A worker joins a team at the home unit's level. Tells `agreement.made`. */
export async function addAgreement(
  { db, tell }: Inside,
  row: Omit<NewAgreement, 'id' | 'level'>,
): Promise<string> {
  const unit = await shareUnit(db, row.homeUnitId);
  if (!unit) throw new Problem('not-found');
  if (unit.level === 'other') throw new Problem('seat-wrong-level');
  if (unit.endsOn !== null) throw new Problem('unit-ended');
  const id = newId();
  await insertAgreement(db, { ...row, id, level: unit.level });
  const { teamId, workerId } = row;
  tell({ teamId, kind: 'agreement.made', agreementId: id, workerIds: [workerId], version: 1 });
  return id;
}

export async function readAgreement(db: Inside['db'], agreementId: string): Promise<Agreement> {
  const found = await findAgreement(db, agreementId);
  if (!found) throw new Problem('not-found');
  return found;
}
