import type { Inside } from '../platform/database/transact.ts';
import { Problem } from '../platform/http/problem.ts';
import { findPerson, lockPersonOf, type FoundPerson } from './person-sql.ts';
import type { NationalIds, Person } from './words.ts';

export interface StandingPerson {
  id: string;
  teamId: string;
  /** As its reading operation answers it, the national id masked. */
  person: Person;
  sealed: FoundPerson['sealed'];
  isOfOwnTeam: boolean;
}

/** What a number is sealed in: nobody opens it as another person's. */
export const sealContext = ({ id, teamId }: { id: string; teamId: string }) => `${teamId}:${id}`;

async function readPerson(
  { db }: Pick<Inside, 'db'>,
  { keys }: NationalIds,
  caseId: string,
): Promise<StandingPerson> {
  const found = await findPerson(db, caseId);
  if (!found) throw new Problem('not-found');
  if (!found.person) throw new Problem('case-has-no-person');
  const { person, sealed, isOfOwnTeam } = found;
  const { id, ...rest } = person;
  const of = { id, teamId: rest.teamId };
  // In an emergency the person is to be reached; nobody is reached by a number.
  const opened = sealed && isOfOwnTeam ? keys.open(sealed, sealContext(of)) : undefined;
  const nationalId = sealed
    ? { masked: opened ? `${opened.slice(0, 6)}•••••` : null, setAt: sealed.setAt }
    : null;
  return { ...of, person: { ...rest, nationalId }, sealed, isOfOwnTeam };
}

/** The person as a member of the team knows them; whoever has emergency access reads, and does no more. */
export async function readOwnPerson(
  inside: Pick<Inside, 'db'>,
  nationalIds: NationalIds,
  caseId: string,
): Promise<StandingPerson> {
  const found = await readPerson(inside, nationalIds, caseId);
  if (!found.isOfOwnTeam) throw new Problem('case-not-yours');
  return found;
}

/** The person at the version that the caller last saw, locked until commit. */
export async function lockPerson(
  inside: Pick<Inside, 'db'>,
  nationalIds: NationalIds,
  caseId: string,
  expectedVersion: number,
): Promise<StandingPerson> {
  await lockPersonOf(inside.db, caseId);
  const found = await readOwnPerson(inside, nationalIds, caseId);
  if (found.person.version !== expectedVersion) {
    const { person: current, teamId } = found;
    throw new Problem('version-stale', { current }, [{ teamId, caseId }]);
  }
  return found;
}

export async function personReply(
  inside: Pick<Inside, 'db'>,
  nationalIds: NationalIds,
  caseId: string,
) {
  const { person } = await readPerson(inside, nationalIds, caseId);
  return { status: 200 as const, body: person, etag: person.version };
}
