import { Problem } from '../platform/http/problem.ts';

type Kind = 'whole_case' | 'worker' | 'unit';

/** To whom a case is to be closed, as a request says it. */
export interface Asked {
  kind: Kind;
  workerId?: string | undefined;
  unitId?: string | undefined;
}

const named = { workerId: 'worker', unitId: 'unit' } as const;

/** A block of a worker names the worker, one of a unit the unit, and one of the whole case nobody. */
export function refuseMisnamed(asked: Asked): void {
  const errors = (['workerId', 'unitId'] as const).flatMap((member) => {
    const isNeeded = asked.kind === named[member];
    if (isNeeded === (asked[member] !== undefined)) return [];
    const message = isNeeded ? 'is required for this kind' : 'does not belong to this kind';
    return [{ pointer: `/${member}`, message }];
  });
  if (errors.length > 0) throw new Problem('validation-failed', { errors });
}

/** Nobody and nowhere that the team knows cannot be blocked. */
export function refuseUnknown(found: { isWorkerKnown: boolean; isUnitKnown: boolean }): void {
  if (!found.isWorkerKnown) throw unknown('/workerId', 'is no worker that the team knows');
  if (!found.isUnitKnown) throw unknown('/unitId', 'is no unit that is known');
}

/** A block is lifted once; that it stood remains. */
export function refuseLifted(block: { isLifted: boolean }): void {
  if (block.isLifted) throw new Problem('block-lifted');
}

function unknown(pointer: string, message: string): Problem {
  return new Problem('validation-failed', { errors: [{ pointer, message }] });
}
