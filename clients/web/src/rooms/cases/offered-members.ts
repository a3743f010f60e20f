import type { Level, MemberCard } from '../../service/contract.ts';

/** A list this long is read at a glance; a longer one begins with as many as `first`. */
const atAGlance = 8;
const first = 6;

/** Less than this is no free seat to speak of. */
const free = 0.05;

export const hasFreeSeat = ({ freeSeats }: MemberCard) => freeSeats >= free;
export const isOverfull = ({ freeSeats }: MemberCard) => freeSeats <= -free;

/**
 * Whom to offer a seat of this level, most likely first: those in the room with capacity left, then the others by capacity.
 * Of a long list only the first are shown until somebody asks for all; whoever is chosen is never folded away.
 */
export function offeredMembers(
  members: readonly MemberCard[],
  {
    level,
    presentIds,
    chosen,
    other,
  }: {
    level: Level;
    presentIds: ReadonlySet<string> | undefined;
    chosen: string;
    /** The worker chosen for the other seat: the same person is not offered twice. */
    other: string | undefined;
  },
) {
  const isLikely = (member: MemberCard) =>
    presentIds?.has(member.workerId) === true && hasFreeSeat(member);
  const all = members
    .filter((member) => member.level === level && member.workerId !== other)
    .toSorted(
      (one, next) =>
        Number(isLikely(next)) - Number(isLikely(one)) ||
        next.freeSeats - one.freeSeats ||
        one.name.localeCompare(next.name, 'nb'),
    );
  const shortly =
    all.length <= atAGlance
      ? all
      : all.filter((member, place) => place < first || member.agreementId === chosen);
  return { all, shortly };
}
