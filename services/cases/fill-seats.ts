import { newId } from '../platform/database/new-id.ts';
import type { Inside } from '../platform/database/transact.ts';
import { organisationStream } from '../platform/database/transact.ts';
import { Problem } from '../platform/http/problem.ts';
import type { SeatTaken } from './case-sql.ts';
import {
  findAgreements,
  findClosedTo,
  findUnits,
  insertContactWorker,
  insertEngagement,
  isKnownWorker,
  isOnePersonAmong,
} from './contact-sql.ts';
import { refusePair } from './seat-rules.ts';
import { nameOfUnnamed } from './unnamed-contact.ts';
import type { Candidate, PairOf } from './seat-rules.ts';
import type { Level, Mode, PairRequest, SeatRequest } from './words.ts';

/** A seat as asked for, with what the rules need to know of it. */
export interface Asked extends Candidate {
  seat: Level;
  request: SeatRequest;
  unitName: string | null;
}

interface Wish {
  level: Level;
  request: SeatRequest;
  /** Where the request says it. */
  pointer: string;
}

/** What the database knows of whoever is asked for each seat. Judges nothing of the pair; writes nothing. */
export async function judgeSeats(
  inside: Pick<Inside, 'db'>,
  teamId: string,
  wishes: readonly Wish[],
): Promise<Asked[]> {
  const found: (Asked | undefined)[] = [];
  for (const wish of wishes) found.push(await findAsked(inside, teamId, wish));
  // Of all at once: what is said must not depend on which level is looked at first.
  const unknown = wishes.filter((_, at) => !found[at]);
  if (unknown.length > 0) throw unknownAt(unknown);
  return found.filter((one) => one !== undefined);
}

/** Undefined: nobody and nowhere that is known. */
async function findAsked(
  { db }: Pick<Inside, 'db'>,
  teamId: string,
  { level, request }: Wish,
): Promise<Asked | undefined> {
  if ('agreementId' in request) {
    const found = (await findAgreements(db, [request.agreementId])).get(request.agreementId);
    const nobodyOfTheirs = { level, workerId: null, isAvailable: false };
    const isOfTeam = found?.teamId === teamId;
    const asked = { isContact: false, isOfTeam, seat: level, request, unitName: null };
    return { ...(found ?? nobodyOfTheirs), ...asked };
  }
  const { treatmentContact: contact } = request;
  const unit = (await findUnits(db, [contact.unitId])).get(contact.unitId);
  const workerId = 'workerId' in contact ? contact.workerId : null;
  if (!unit || (workerId !== null && !(await isKnownWorker(db, workerId)))) {
    return undefined;
  }
  return {
    level: unit.level,
    workerId,
    isContact: true,
    isAvailable: true,
    isOfTeam: true,
    seat: level,
    request,
    unitName: unit.name,
  };
}

function unknownAt(wishes: readonly Wish[]): Problem {
  const message = 'names a worker or a unit that is not known';
  const errors = wishes.map(({ pointer }) => ({ pointer: `${pointer}/treatmentContact`, message }));
  return new Problem('validation-failed', { errors });
}

/** Both seats as asked for, judged as a pair for the mode. Writes nothing. */
export async function judgePair(
  inside: Pick<Inside, 'db'>,
  { teamId, mode, pair }: { teamId: string; mode: Mode; pair: PairRequest },
): Promise<PairOf<Asked>> {
  const wishFor = (level: Level) => ({ level, request: pair[level], pointer: `/pair/${level}` });
  const wishes = [wishFor('municipal'), wishFor('specialist')];
  const [municipal, specialist] = (await judgeSeats(inside, teamId, wishes)) as [Asked, Asked]; // one of each wish
  const areOnePerson = await isOnePersonAmong(inside.db, [municipal.workerId, specialist.workerId]);
  refusePair(mode, { municipal, specialist }, areOnePerson);
  return { municipal, specialist };
}

/**
 * Judges the pair and makes ready the seats: engages the treatment contact, if there is one. The
 * seats themselves are written by the caller, at one instant with what else changes.
 */
export async function takeSeats(
  inside: Inside,
  act: { teamId: string; caseId: string; mode: Mode; pair: PairRequest },
): Promise<SeatTaken[]> {
  const asked = await judgePair(inside, act);
  await refuseBlocked(inside, act.caseId, [asked.municipal, asked.specialist]);
  return [
    await takeSeat(inside, act, asked.municipal),
    await takeSeat(inside, act, asked.specialist),
  ];
}

/** Nobody takes a seat of a case that the person has closed to them or to where they come from. */
export async function refuseBlocked(
  { db }: Pick<Inside, 'db'>,
  caseId: string,
  asked: readonly Asked[],
): Promise<void> {
  const unitOf = ({ request }: Asked) =>
    'treatmentContact' in request ? [request.treatmentContact.unitId] : [];
  const closedTo = await findClosedTo(db, caseId, {
    workerIds: asked.flatMap(({ workerId }) => workerId ?? []),
    unitIds: asked.flatMap(unitOf),
  });
  const levels = asked
    .filter((one) => [one.workerId, ...unitOf(one)].some((id) => id && closedTo.includes(id)))
    .map(({ seat }) => seat);
  if (levels.length > 0) throw new Problem('worker-blocked', { levels });
}

export async function takeSeat(
  inside: Inside,
  act: { teamId: string; caseId: string },
  asked: Asked,
): Promise<SeatTaken> {
  const { request, seat: level } = asked;
  const seat = { id: newId(), level };
  if ('agreementId' in request) {
    const workerId = asked.workerId as string; // an agreement always has its worker
    return { ...seat, workerId, agreementId: request.agreementId, treatmentContactId: null };
  }
  const { treatmentContact: contact } = request;
  const workerId = asked.workerId ?? (await newContact(inside, act.teamId, asked));
  const treatmentContactId = await insertEngagement(inside.db, {
    ...act,
    workerId,
    level,
    unitId: contact.unitId,
    accessUntilOn: contact.accessUntilOn ?? null,
  });
  return { ...seat, workerId, agreementId: null, treatmentContactId };
}

async function newContact(inside: Inside, teamId: string, asked: Asked): Promise<string> {
  const contact = (
    asked.request as { treatmentContact: { name?: string | null; profession: string } }
  ).treatmentContact;
  const name = contact.name?.trim();
  const workerId = await insertContactWorker(inside.db, {
    teamId,
    name: name || nameOfUnnamed(contact.profession, asked.unitName ?? ''),
    isUnnamed: !name,
    profession: contact.profession,
  });
  inside.tell({ teamId: organisationStream, kind: 'worker.added', workerIds: [workerId] });
  return workerId;
}
