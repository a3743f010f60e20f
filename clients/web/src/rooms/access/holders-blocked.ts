import { useQuery } from '@tanstack/react-query';
import type { Case, Level } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { effectsOf } from './block-effects.ts';

const nothingMore = { kind: null, workerId: '', unitId: '' };

/** Those of the two who sit there without access, since the person has closed the case to them. */
export function useHoldersBlocked(
  shown: Pick<Case, 'id' | 'teamId' | 'seats' | 'state'> & Partial<Pick<Case, 'treatmentContact'>>,
): { level: Level; name: string }[] {
  const blocks = useQuery(reads.blocks(shown.id));
  const members = useQuery(reads.members(shown.teamId));
  const units = useQuery(reads.units());
  const { seats, state, treatmentContact = null } = shown;
  if (!seats || state === 'closed') return [];
  const found = effectsOf(nothingMore, {
    shown: { seats, treatmentContact },
    standing: blocks.data?.items.filter(({ liftedAt }) => liftedAt === null) ?? [],
    people:
      members.data?.items.map(({ workerId, homeUnit }) => ({ workerId, unitId: homeUnit.id })) ??
      [],
    units: units.data ?? [],
    me: '',
  });
  return found.seats.map((level) => ({ level, name: seats[level].name }));
}
