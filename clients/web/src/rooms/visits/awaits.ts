import type { EmergencyAccess, Level } from '../../service/contract.ts';

/** The level that somebody has yet to review for; none for one's own access, and when both levels have. */
export function awaitedFrom(
  access: EmergencyAccess,
  who: { workerId: string; ledLevels: readonly Level[] },
): Level | undefined {
  const { municipal, specialist } = access.reviews;
  const hasSaid = [municipal, specialist].some((each) => each?.reviewedById === who.workerId);
  if (access.workerId === who.workerId || hasSaid) return undefined;
  return who.ledLevels.find((level) => access.reviews[level] === null);
}

export const isReviewed = ({ reviews }: EmergencyAccess) =>
  reviews.municipal !== null && reviews.specialist !== null;
