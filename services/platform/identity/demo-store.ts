import type { Adapter, AdapterFactory, AdapterPayload, ClientMetadata } from 'oidc-provider';

interface Stored {
  payload: AdapterPayload;
  expiresAt: number;
}

const mostKept = 20_000;

/** Everything the demonstration's provider remembers, in memory and bounded: it ends with the process. */
export function demoStore(client: ClientMetadata): AdapterFactory {
  const kept = new Map<string, Stored>();
  return (model) => (model === 'Client' ? onlyClient(client) : adapter(kept, model));
}

/**
 * The library would copy a client of its configuration with `structuredClone`, whose objects it does not
 * recognise as plain ones where tests run code in a context of their own.
 */
function onlyClient(client: ClientMetadata): Adapter {
  const nothing = async () => undefined;
  return {
    find: async (id) => (id === client.client_id ? client : undefined),
    upsert: nothing,
    findByUid: nothing,
    findByUserCode: nothing,
    consume: nothing,
    destroy: nothing,
    revokeByGrantId: nothing,
  };
}

function adapter(kept: Map<string, Stored>, model: string): Adapter {
  const keyOf = (id: string) => `${model} ${id}`;
  const get = (id: string) => {
    const stored = kept.get(keyOf(id));
    return stored && stored.expiresAt > Date.now() ? stored.payload : undefined;
  };
  const first = (is: (payload: AdapterPayload) => boolean) => {
    for (const [key, { payload, expiresAt }] of kept) {
      if (key.startsWith(`${model} `) && expiresAt > Date.now() && is(payload)) return payload;
    }
    return undefined;
  };
  return {
    async upsert(id, payload, expiresIn) {
      if (kept.size >= mostKept) forgetOld(kept);
      kept.set(keyOf(id), { payload, expiresAt: Date.now() + (expiresIn ?? 86_400) * 1000 });
    },
    find: async (id) => get(id),
    findByUid: async (uid) => first((payload) => payload.uid === uid),
    findByUserCode: async (code) => first((payload) => payload.userCode === code),
    async consume(id) {
      const payload = get(id);
      if (payload) payload['consumed'] = Math.floor(Date.now() / 1000);
    },
    async destroy(id) {
      kept.delete(keyOf(id));
    },
    async revokeByGrantId(grantId) {
      for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key);
    },
  };
}

function forgetOld(kept: Map<string, Stored>): void {
  for (const [key, { expiresAt }] of kept) if (expiresAt <= Date.now()) kept.delete(key);
  for (const key of kept.keys()) {
    if (kept.size < mostKept) return;
    kept.delete(key);
  }
}
