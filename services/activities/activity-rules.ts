import { Problem } from '../platform/http/problem.ts';
import type { RecordActivityRequest } from './words.ts';

const kindsWithPerson: readonly RecordActivityRequest['kind'][] = [
  'conversation',
  'accompaniment',
  'practical_help',
  'doing_together',
];

/** What is recorded of a plan: as planned, but for what was otherwise. With the person it was contact, unless said to be an attempt. */
export function asCarriedOut(
  planned: Omit<RecordActivityRequest, 'contact'>,
  otherwise: Partial<RecordActivityRequest>,
): RecordActivityRequest {
  const done = { ...planned, ...otherwise };
  const contact = kindsWithPerson.includes(done.kind) ? 'two_way' : null;
  // A time is that of the day it was planned for.
  const moved = otherwise.doneOn !== undefined && otherwise.doneOn !== planned.doneOn;
  const time = moved && otherwise.time === undefined ? null : done.time;
  return { contact, ...done, ...(time !== undefined && { time }) };
}

/**
 * Whatever is said to be a session of what is arranged is that one: in its week, and nothing has been said of it, or that it
 * was not held.
 */
export function refuseSession(
  { kind, isAfterAll = false }: Pick<RecordActivityRequest, 'kind' | 'isAfterAll'>,
  found: { stands: SessionStanding; isOfItsWeek: boolean },
): void {
  const message =
    kind !== 'supervision'
      ? 'belongs to supervision'
      : found.stands === 'none'
        ? 'is no day on which a session is arranged'
        : found.isOfItsWeek
          ? undefined
          : 'is a session of another week';
  if (message)
    throw new Problem('validation-failed', { errors: [{ pointer: '/sessionOn', message }] });
  if (found.stands !== (isAfterAll ? 'not_held' : 'coming')) throw new Problem('session-settled');
}

export type SessionStanding = 'none' | 'coming' | 'planned' | 'held' | 'not_held';
