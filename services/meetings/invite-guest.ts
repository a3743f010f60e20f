import { addWorker } from '../people/people.ts';
import { newId } from '../platform/database/new-id.ts';
import type { Inside } from '../platform/database/transact.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { makeInvitation } from '../platform/identity/invitation.ts';
import { lockItem } from './agenda-sql.ts';
import { invalid } from './decision-rules.ts';
import { refuseAsking } from './guest-rules.ts';
import {
  findItemName,
  findStandingGuest,
  insertGuest,
  isItemClosedTo,
  isKnownUnit,
  isKnownWorker,
  isMember,
} from './guest-sql.ts';
import { guestReply } from './standing-guest.ts';
import type { InviteGuestRequest } from './words.ts';

/** Asking again for the same guest gives a new link, and makes the earlier ones useless. */
export function inviteGuestFrom(publicUrl: string): Handler<'inviteGuest'> {
  return async (call) => {
    const { body } = call;
    const item = await lockItem(call.db, call.path.itemId);
    if (!item) throw new Problem('not-found');
    const { id: itemId, teamId } = item;
    await refuseUnknown(call, body);
    const isOfTeam = 'workerId' in body && (await isMember(call.db, teamId, body.workerId));
    const { state: meetingState } = item.meeting;
    const isBlocked = await isItemClosedTo(call.db, itemId, {
      workerId: 'workerId' in body ? body.workerId : null,
      unitId: body.unitId ?? null,
      comesAs: body.comesAs,
    });
    refuseAsking({ meetingState, itemState: item.state, isMember: isOfTeam, isBlocked });
    const standing = await findStandingGuest(call.db, itemId, body);
    const id = standing ?? newId();
    if (!standing) {
      const { unitId = null, comesAs } = body;
      const workerId =
        'workerId' in body ? body.workerId : await makeWorker(call, { itemId, teamId }, body);
      const invitedBy = call.caller.workerId;
      await insertGuest(call.db, { id, teamId, itemId, workerId, unitId, comesAs, invitedBy });
    }
    const guest = await guestReply(call, { id, item }, 'guest.invited');
    if (guest.hasSignIn) return { status: 201, body: { guest, link: null } };
    const invitation = await makeInvitation(call, publicUrl, guest.worker.id);
    if (!invitation) throw new Problem('guest-signs-in-otherwise');
    const { url, expiresAt } = invitation;
    return { status: 201, body: { guest, link: { url, expiresAt } } };
  };
}

async function refuseUnknown({ db }: Pick<Inside, 'db'>, body: InviteGuestRequest): Promise<void> {
  if ('workerId' in body && !(await isKnownWorker(db, body.workerId))) {
    throw invalid('/workerId', 'is nobody that the team knows');
  }
  if (body.unitId !== undefined && !(await isKnownUnit(db, body.unitId))) {
    throw invalid('/unitId', 'is no unit');
  }
}

async function makeWorker(
  call: Inside,
  { itemId, teamId }: { itemId: string; teamId: string },
  body: Extract<InviteGuestRequest, { name: string }>,
): Promise<string> {
  const { profession = 'other', comesAs } = body;
  // Who the person is stands on a page apart, and only when they have approved.
  const name = comesAs === 'self' ? await findItemName(call.db, itemId) : body.name;
  const row = { name: name.trim(), profession, phone: null, registeredForTeamId: teamId };
  return addWorker(call, row);
}
