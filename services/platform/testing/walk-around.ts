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

/** What matters in the person's life, put in order twice; a crisis plan that was held up three times, once by mistake. */
export async function makePlan(walk: Walk, caseId: string, ownWords: string | null): Promise<void> {
  const path = { caseId };
  const order = (version: number, items: components['schemas']['LifeDomainRequest'][]) =>
    walk.ok('municipal', 'changeLifeDomains', { path, version, body: { items } });
  await order(0, [{ domain: 'family', isImportant: false, ownWords }]);
  const { version } = await order(1, [
    { domain: 'housing', isImportant: true, ownWords },
    { domain: 'family', isImportant: false },
  ]);
  walk.versions['lifeDomains'] = version;
  const crisisPlan = { keptIn: 'Journalen', reference: `Plan ${ownWords}`, agreedOn: '2026-01-05' };
  const agreed = { path, version: 0, body: { crisisPlan } };
  const { version: edition } = await walk.ok('specialist', 'changeCrisisPlan', agreed);
  walk.versions['crisisPlan'] = edition;
  const invoke = (body: components['schemas']['RecordInvocationRequest']) =>
    walk.ok('municipal', 'recordInvocation', { path, body });
  const mistaken = await invoke({ invokedBy: 'team', answer: 'honoured' });
  await walk.ok('specialist', 'withdrawInvocation', {
    path: { invocationId: mistaken.id },
    version: mistaken.version,
  });
  await invoke({ invokedBy: 'person', answer: 'declined', declinedBecause: 'no_room' });
  walk.keep('invocation', await invoke({ invokedBy: 'person', answer: 'honoured' }));
  await walk.ok('municipal', 'getPlan', { path });
}

/** Feedback without a form, three times: once by mistake, once with nothing changed, and what was changed after the last. */
export async function listen(walk: Walk, caseId: string, words: string | null): Promise<void> {
  const path = { caseId };
  const said = words === null ? {} : { words: `${words}, og ro` };
  const record = (body: components['schemas']['RecordInformalFeedbackRequest']) =>
    walk.ok('municipal', 'recordInformalFeedback', { path, body });
  const mistaken = await record({ saidOn: '2026-03-02' });
  await walk.ok('municipal', 'withdrawInformalFeedback', {
    path: { informalFeedbackId: mistaken.id },
    version: mistaken.version,
  });
  await record(said);
  const { id, version } = await record(said);
  const changed = await walk.ok('municipal', 'changeInformalFeedback', {
    ...{ path: { informalFeedbackId: id }, version, body: { changed: 'Vi møtes ute.' } },
  });
  walk.keep('informalFeedback', changed);
  await walk.ok('municipal', 'listInformalFeedback', { path });
}
