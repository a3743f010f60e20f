import type { Schemas, Unit, UnitLevel } from '../../service/contract.ts';

export type Described = {
  fromOn: string;
  name: string;
  level: UnitLevel;
  parentId: string | null;
  endsOn: string | null;
  organisationNumber: string | null;
};

type UnitAct =
  | { kind: 'now'; body: Schemas['ChangeUnitRequest'] }
  | { kind: 'plan'; on: string; change: Omit<Schemas['PlanUnitChangesRequest'], 'units'> }
  /** One thing today and another on a day to come: each is an act of its own. */
  | { kind: 'two' };

/** What saving does: a change today or on a day that has been, or a plan for one to come. */
export function actOf(unit: Unit, described: Described, today: string): UnitAct {
  const { fromOn, ...rest } = described;
  const { name, level, parentId, endsOn } = rest;
  const changed = {
    ...(name !== unit.name && { name }),
    ...(level !== unit.level && { level }),
    ...(parentId !== unit.parentId && { parentId }),
  };
  const isOtherwise = Object.keys(changed).length > 0;
  const isEnd = endsOn !== unit.endsOn;
  const isNumber = rest.organisationNumber !== unit.organisationNumber;
  const isAhead = isOtherwise && fromOn > today;
  const endsAhead = isEnd && endsOn !== null && endsOn > today;
  if (!isAhead && !endsAhead) {
    return { kind: 'now', body: { ...rest, ...(isOtherwise && { fromOn }) } };
  }
  if (isNumber || (isOtherwise && isEnd)) return { kind: 'two' };
  return isAhead
    ? { kind: 'plan', on: fromOn, change: { takesEffectOn: fromOn, kind: 'change', ...changed } }
    : { kind: 'plan', on: endsOn!, change: { takesEffectOn: endsOn!, kind: 'end' } };
}

/** A new unit has no end, and nothing to take away. */
export function newlyDescribed({ name, level, parentId, organisationNumber }: Described) {
  return {
    name,
    level,
    ...(parentId !== null && { parentId }),
    ...(organisationNumber !== null && { organisationNumber }),
  };
}
