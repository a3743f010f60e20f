import type { AgendaItem } from '../../service/contract.ts';
import { asRefusal } from '../../service/refusal.ts';
import type { Act } from '../../service/writes/headers.ts';

const mostTries = 5;

/**
 * An act on an item while others write in its notes: their words are another version of the item, and no reason to ask
 * anew. Anything else that somebody was first with is.
 */
export async function besideNotes<Done>(
  item: AgendaItem,
  act: Act,
  send: (act: Act) => Promise<Done>,
): Promise<Done> {
  let { version } = act;
  for (let nth = 1; ; nth += 1) {
    try {
      return await send({ ...act, version });
    } catch (error) {
      const { slug, problem } = asRefusal(error);
      const current = problem.current as AgendaItem | undefined;
      if (slug !== 'version-stale' || !current || nth === mostTries) throw error;
      if (besides(current) !== besides(item)) throw error;
      ({ version } = current);
    }
  }
}

/** The item but for what is written in it. */
const besides = ({ version: _, notes: _n, notesState: _s, notedBy: _b, ...rest }: AgendaItem) =>
  JSON.stringify(rest);
