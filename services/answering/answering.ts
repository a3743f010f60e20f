import type { Handlers } from '../platform/http/handlers.ts';
import { listAnswerLinks } from './list-answer-links.ts';
import { makeAnswerLinkFrom } from './make-answer-link.ts';
import { withdrawAnswerLink } from './withdraw-answer-link.ts';

/** The door of the room: the person answers alone, by a link that works once. */
export const answeringHandlers = (publicUrl: string) =>
  ({
    listAnswerLinks,
    makeAnswerLink: makeAnswerLinkFrom(publicUrl),
    withdrawAnswerLink,
  }) satisfies Partial<Handlers>;

export { answerPages } from './answer-pages.ts';
