import { newId } from '../platform/database/new-id.ts';
import type { Inside } from '../platform/database/transact.ts';
import { Problem } from '../platform/http/problem.ts';
import { refuseInvestigators } from './investigation-rules.ts';
import {
  findInvestigation,
  findInvestigators,
  handInvestigationOver,
} from './investigation-sql.ts';
import type { ChangeInquiryRequest } from './words.ts';

type Change = NonNullable<ChangeInquiryRequest['investigators']>;

/** Somebody of the team takes over finding out, at their level: the meeting asked for one of each. */
export async function changeInvestigators(
  { db }: Pick<Inside, 'db'>,
  { id: inquiryId, teamId }: { id: string; teamId: string },
  change: Change,
): Promise<void> {
  const now = await findInvestigation(db, inquiryId);
  if (!now) {
    const errors = [{ pointer: '/investigators', message: 'nobody finds out about it now' }];
    throw new Problem('validation-failed', { errors });
  }
  const municipalId = change.municipalAgreementId ?? now.municipal;
  const specialistId = change.specialistAgreementId ?? now.specialist;
  const known = await findInvestigators(db, teamId, [municipalId, specialistId]);
  const pair = { municipal: known.get(municipalId), specialist: known.get(specialistId) };
  refuseInvestigators(pair);
  await handInvestigationOver(db, { id: newId(), from: now.id, ...pair });
}
