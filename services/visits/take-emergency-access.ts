import { nationalIdIn, type NationalIds } from '../persons/persons.ts';
import type { Inside } from '../platform/database/transact.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { beginVisit, theOne } from './begin-visit.ts';
import type { Tries } from './tries.ts';
import {
  findCalledInEmergency,
  findMarkedInEmergency,
  findTeamsCalled,
  findTeamsWithNationalIds,
  isSignedInFreshly,
  type CalledCase,
} from './visit-sql.ts';
import { whichCase } from './visit-rules.ts';

export const takeEmergencyAccess =
  (nationalIds: NationalIds, tries: Tries): Handler<'takeEmergencyAccess'> =>
  async (call) => {
    const { reason, words, ...told } = call.body;
    const which = whichCase(told);
    // Before anything is looked for: who is signed in on a screen that was left open learns nothing.
    if (!(await isSignedInFreshly(call.db))) throw new Problem('fresh-sign-in-needed');
    return tries.one(call, async () => {
      const found =
        'nationalId' in which
          ? await byNumber(call.db, nationalIds, which)
          : await byName(call.db, which);
      return beginVisit(call, theOne(found), { kind: 'emergency', reason, words });
    });
  };

async function byName(
  db: Inside['db'],
  { team, caseName }: { team: string; caseName: string },
): Promise<CalledCase[]> {
  const found = await findCalledInEmergency(db, team, caseName);
  if (found.length > 0) return found;
  throw notThere(await findTeamsCalled(db, team));
}

/** The teams that were named can see who tried. */
function notThere(teamIds: readonly string[]): Problem {
  return new Problem(
    'not-found',
    {},
    teamIds.map((teamId) => ({ teamId })),
  );
}

/** The number itself is nowhere kept: each team knows its people by a mark of its own. */
async function byNumber(
  db: Inside['db'],
  { keys, kind }: NationalIds,
  { nationalId, team }: { nationalId: string; team: string | undefined },
): Promise<CalledCase[]> {
  if (keys.currentId === undefined) throw new Problem('national-id-keys-missing');
  const { teamIds, today } = await findTeamsWithNationalIds(db);
  const number = nationalIdIn(nationalId, kind, today);
  const asked = team === undefined ? undefined : await findTeamsCalled(db, team);
  const marks = teamIds
    .filter((teamId) => asked?.includes(teamId) ?? true)
    .flatMap((teamId) => keys.marks(number, teamId));
  const found = await findMarkedInEmergency(db, marks);
  if (found.length === 0 && asked) throw notThere(asked);
  return found;
}
