import type { Inside } from '../platform/database/transact.ts';
import { Problem } from '../platform/http/problem.ts';
import { refuseEnded } from './inquiry-rules.ts';
import { findInquiries, holdMeetingInSession, lockInquiry } from './inquiry-sql.ts';
import type { LockedInquiry } from './inquiry-sql.ts';
import type { Inquiry } from './words.ts';

/** The inquiry as its reading operation answers it. */
export async function readInquiry({ db }: Pick<Inside, 'db'>, inquiryId: string): Promise<Inquiry> {
  const found = (await findInquiries(db, [inquiryId])).get(inquiryId);
  if (!found) throw new Problem('not-found');
  return found;
}

/** The inquiry at the version that the caller last saw, locked until commit; it may have ended. */
export async function lockInquiryAt(
  inside: Pick<Inside, 'db'>,
  inquiryId: string,
  expectedVersion?: number,
): Promise<LockedInquiry> {
  await holdMeetingInSession(inside.db, inquiryId);
  const found = await lockInquiry(inside.db, inquiryId);
  if (!found) throw new Problem('not-found');
  if (expectedVersion !== undefined && found.version !== expectedVersion) {
    const { teamId } = found;
    const current = await readInquiry(inside, inquiryId);
    throw new Problem('version-stale', { current }, [{ teamId, inquiryId }]);
  }
  return found;
}

/** The inquiry that has not ended, at the version that the caller last saw, locked until commit. */
export async function lockStandingInquiry(
  inside: Pick<Inside, 'db'>,
  inquiryId: string,
  expectedVersion?: number,
): Promise<LockedInquiry> {
  const found = await lockInquiryAt(inside, inquiryId, expectedVersion);
  refuseEnded(found.state);
  return found;
}

/** For a decision, which holds the meeting: the inquiry as it is now, locked until commit. */
export async function holdInquiry(inside: Pick<Inside, 'db'>, inquiryId: string): Promise<Inquiry> {
  await lockInquiry(inside.db, inquiryId);
  return readInquiry(inside, inquiryId);
}

/** The reply of a command on an inquiry: the inquiry as it is now, with its version. */
export async function inquiryReply(inside: Pick<Inside, 'db'>, inquiryId: string) {
  const body = await readInquiry(inside, inquiryId);
  return { status: 200 as const, body, etag: body.version };
}
