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
