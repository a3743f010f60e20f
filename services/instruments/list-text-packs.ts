import type { Handler } from '../platform/http/handlers.ts';
import { findTextPacks } from './instrument-sql.ts';
import { freeTextPacks } from './free-text-packs.ts';

export const listTextPacks: Handler<'listTextPacks'> = async (call) => {
  const { teamId } = call.path;
  const { form } = call.query;
  const own = await findTextPacks(call.db, teamId, form);
  call.log({ teamId });
  return { status: 200, body: { items: [...freeTextPacks(form), ...own] } };
};
