import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { refuseBackwards, refuseOverlap } from './instrument-rules.ts';
import { findLicence, lockLicences, updateLicence } from './instrument-sql.ts';

export const changeLicence: Handler<'changeLicence'> = async (call) => {
  const { teamId, licenceId } = call.path;
  const seen = await findLicence(call.db, teamId, licenceId);
  if (!seen) throw new Problem('not-found');
  // As they are once nobody else changes them.
  const held = await lockLicences(call.db, teamId, seen.form);
  const before = held.find(({ id }) => id === licenceId);
  if (!before) throw new Problem('not-found');
  if (before.version !== call.expectedVersion)
    throw new Problem('version-stale', { current: before }, [{ teamId }]);
  const { throughOn = before.throughOn } = call.body;
  refuseBackwards(before.fromOn, throughOn);
  refuseOverlap({ ...before, throughOn }, held);
  await updateLicence(call.db, before, call.body);
  const body = await findLicence(call.db, teamId, licenceId);
  if (!body) throw new Problem('internal');
  call.tell({ teamId, kind: 'licence.changed', version: body.version });
  call.log({ teamId });
  return { status: 200, body, etag: body.version };
};
