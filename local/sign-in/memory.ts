import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Kept {
  payload: AdapterPayload;
  untilMs: number;
}

/** What the issuer remembers of sign-ins under way; lost with the process, which costs nobody more than a click. */
export function memoryAdapter(): (name: string) => Adapter {
  const kept = new Map<string, Kept>();
  return (name) => {
    const idOf = (id: string) => `${name}:${id}`;
    const find = (id: string) => {
      const found = kept.get(idOf(id));
      return found && found.untilMs > Date.now() ? found.payload : undefined;
    };
    const findBy = (field: 'uid' | 'userCode', value: string) =>
      [...kept].find(([id, { payload }]) => id.startsWith(`${name}:`) && payload[field] === value)?.[1].payload;
    return {
      async upsert(id, payload, expiresInS = 0) {
        for (const [other, { untilMs }] of kept) if (untilMs <= Date.now()) kept.delete(other);
        kept.set(idOf(id), { payload, untilMs: Date.now() + expiresInS * 1000 });
      },
      find: async (id) => find(id),
      findByUid: async (uid) => findBy('uid', uid),
      findByUserCode: async (code) => findBy('userCode', code),
      async consume(id) {
        const payload = find(id);
        if (payload) payload.consumed = Math.floor(Date.now() / 1000);
      },
      async destroy(id) {
        kept.delete(idOf(id));
      },
      async revokeByGrantId(grantId) {
        for (const [id, { payload }] of kept) {
          // only what this adapter is for: a sign-in under way names the last person's grant, and goes on for the next one
          if (id.startsWith(`${name}:`) && payload.grantId === grantId) kept.delete(id);
        }
      },
    };
  };
}
