import { createSkulder } from '@skulder/sdk';
import { noteCall } from '../session/idle-clock.ts';
import { bindKey } from './bind-key.ts';

const skulder = createSkulder();

/** The service this page came from; the session cookie goes along by itself. */
export const { api, connectLive } = skulder;

// Every call counts as activity for the session; the page keeps the same clock, to warn before it runs out.
api.use({ onResponse: ({ response }) => void (response.ok && noteCall()) });
api.use({ onRequest: ({ request }) => bindKey(request) });

/** Whether the service answers at all, whoever asks. */
export const isAnswering = () =>
  fetch('/health/live', { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
