import type { Block, Case, Level, Schemas, Unit } from '../../service/contract.ts';

/** To whom somebody means to close the case, as far as they have said. */
export interface Meant {
  kind: Schemas['BlockKind'] | null;
  workerId: string;
  unitId: string;
}

/** Whom the team consists of, and where they come from. */
export interface Person {
  workerId: string;
  unitId: string | null;
}

export interface Effects {
  /** Whoever records it no longer sees the case. */
  self: boolean;
  /** Nobody of the team sees it. */
  everybody: boolean;
  /** Seats whose holder no longer has access. */
  seats: Level[];
}

/** What would follow, said before it is done. It is never refused for it. */
export function effectsOf(
  meant: Meant,
  of: {
    shown: Pick<Case, 'seats' | 'treatmentContact'>;
    standing: readonly Block[];
    people: readonly Person[];
    units: readonly Pick<Unit, 'id' | 'parentId'>[];
    me: string;
  },
): Effects {
  const { shown, units, me } = of;
  const parents = new Map(units.map(({ id, parentId }) => [id, parentId]));
  const isWithin = (unitId: string | null, whole: string): boolean => {
    for (let at = unitId; at !== null; at = parents.get(at) ?? null) if (at === whole) return true;
    return false;
  };
  const holders = shown.seats ? [shown.seats.municipal, shown.seats.specialist] : [];
  const contactUnit = shown.treatmentContact?.unit.id ?? null;
  const unitOf = (workerId: string): string | null =>
    of.people.find((person) => person.workerId === workerId)?.unitId ??
    (workerId === shown.treatmentContact?.worker.id ? contactUnit : null);
  const blocks = [
    meant,
    ...of.standing.map(({ kind, worker, unit }) => ({
      ...{ kind, workerId: worker?.id ?? '', unitId: unit?.id ?? '' },
    })),
  ];
  const closes = (block: Meant, workerId: string): boolean => {
    if (block.kind === 'worker') return block.workerId === workerId;
    if (block.kind === 'unit')
      return block.unitId !== '' && isWithin(unitOf(workerId), block.unitId);
    return block.kind === 'whole_case' && !holders.some((holder) => holder.workerId === workerId);
  };
  const isClosedTo = (workerId: string) => blocks.some((block) => closes(block, workerId));
  // What follows from this one; with nothing meant, what follows from those that stand.
  const byName = (meant.kind === null ? blocks : [meant]).filter(
    ({ kind }) => kind !== 'whole_case',
  );
  return {
    self: closes(meant, me),
    everybody: [me, ...of.people.map(({ workerId }) => workerId)].every(isClosedTo),
    seats: holders
      .filter(({ workerId }) => byName.some((block) => closes(block, workerId)))
      .map(({ level }) => level),
  };
}
