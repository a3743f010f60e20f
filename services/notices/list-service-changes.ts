import type { Handler } from '../platform/http/handlers.ts';
import { findServiceChanges } from './notices-sql.ts';

const levelOf = { municipal_leader: 'municipal', dps_leader: 'specialist' } as const;

export const listServiceChanges: Handler<'listServiceChanges'> = async (call) => {
  const { teamId } = call.path;
  const items = await findServiceChanges(call.db, teamId);
  const leads = call.caller.roles.flatMap(({ role, teamId: of }) =>
    of === teamId && role in levelOf ? [levelOf[role as keyof typeof levelOf]] : [],
  );
  call.log({ teamId });
  return { status: 200, body: { items, leads: [...new Set(leads)].sort() } };
};
