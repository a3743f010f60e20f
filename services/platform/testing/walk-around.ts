import type { components } from '../../../openapi/generated/types.ts';
import type { Walk } from './walk.ts';

type Said = components['schemas']['RecordConsentRequest'];

/** Somebody stands beside the pair, and has before. */
export async function standBeside(walk: Walk): Promise<void> {
  const path = { caseId: walk.ids.ownCase! };
  const add = (startsOn: string) =>
    walk.ok('specialist', 'addSupporter', {
      path,
      body: { workerId: walk.ids.specialist!, startsOn },
    });
  const first = await add('2026-03-02');
  await walk.ok('municipal', 'endSupport', {
    path: { supporterId: first.id },
    version: first.version,
  });
  walk.keep('supporter', await add('2026-03-02'));
}

/** Two around the person: one goes again, and of the other the person has said yes, no and yes again. */
export async function knowNetwork(walk: Walk, caseId: string, name: string): Promise<void> {
  const path = { caseId };
  const add = (body: { relation: 'gp' | 'next_of_kin'; name?: string }) =>
    walk.ok('municipal', 'addContact', { path, body });
  const gone = await add({ relation: 'gp' });
  const removed = { path: { contactId: gone.id }, version: gone.version };
  await walk.ok('specialist', 'removeContact', removed);
  const { id: contactId, version } = await add({ relation: 'next_of_kin' });
  let contact = await walk.ok('specialist', 'changeContact', {
    path: { contactId },
    version,
    body: { relation: 'family' },
  });
  const given: Pick<Said, 'answer' | 'covers'> = { answer: 'given', covers: ['how_it_goes'] };
  for (const answer of [given, { answer: 'withdrawn' as const }, given]) {
    contact = await walk.ok('municipal', 'recordConsent', {
      path: { contactId },
      version: contact.version,
      body: { ...answer, said: 'spoken' },
    });
  }
  walk.keep(name, contact);
  await walk.ok('municipal', 'getNetwork', { path });
}
