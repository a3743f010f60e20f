import type { KeyRing } from '../platform/key-ring.ts';
import type { Handlers } from '../platform/http/handlers.ts';
import { listAnswerLinks } from './list-answer-links.ts';
import { listWaitingRoomDevices } from './list-waiting-room-devices.ts';
import { makeAnswerCodeWith } from './make-answer-code.ts';
import { makeAnswerLinkFrom } from './make-answer-link.ts';
import { pairWaitingRoomDevice } from './pair-waiting-room-device.ts';
import { withdrawAnswerLink } from './withdraw-answer-link.ts';
import { withdrawWaitingRoomDevice } from './withdraw-waiting-room-device.ts';

/** The door of the room: the person answers alone, by a link or a code that works once. */
export const answeringHandlers = (publicUrl: string, keys: KeyRing) =>
  ({
    listWaitingRoomDevices,
    makeAnswerCode: makeAnswerCodeWith(keys),
    pairWaitingRoomDevice,
    withdrawWaitingRoomDevice,
    listAnswerLinks,
    makeAnswerLink: makeAnswerLinkFrom(publicUrl),
    withdrawAnswerLink,
  }) satisfies Partial<Handlers>;

export { answerPages } from './answer-pages.ts';
export { waitingRoomPages } from './waiting-room-pages.ts';
