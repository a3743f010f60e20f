import { Problem } from '../platform/http/problem.ts';

/** What a consultation says, whatever its texts are. */
export interface SaidOfWho {
  kind: 'call' | 'discussion';
  unitId?: string | null | undefined;
  askedBy?: string | null | undefined;
  caseId?: string | undefined;
  memberId?: string | undefined;
  reference?: string | null | undefined;
  isStatutory?: boolean | undefined;
}

/** A call says who asked; a discussion who of the team it was, and nobody who is enrolled. */
export function refuseMixed(said: SaidOfWho): void {
  const isCall = said.kind === 'call';
  if (isCall && !said.unitId && !said.askedBy) throw invalid('/askedBy', 'says who asked');
  const misplaced = isCall
    ? (['memberId', 'reference'] as const)
    : (['unitId', 'askedBy', 'caseId'] as const);
  for (const one of misplaced)
    if (said[one]) throw invalid(`/${one}`, `belongs to a ${isCall ? 'discussion' : 'call'}`);
  if (!isCall && said.isStatutory) throw invalid('/isStatutory', 'belongs to a call');
}

/** Undefined where nothing of the kind is named. */
export function refuseUnknown(known: {
  isCaseOfTeam: boolean | undefined;
  isUnit: boolean | undefined;
}): void {
  if (known.isCaseOfTeam === false) throw invalid('/caseId', 'is no case of the team');
  if (known.isUnit === false) throw invalid('/unitId', 'is no unit');
}

/** Days compare as texts. */
export function refuseToCome(pointer: string, day: string | undefined, today: string): void {
  if (day !== undefined && day > today) throw invalid(pointer, 'is still to come');
}

function invalid(pointer: string, message: string): Problem {
  return new Problem('validation-failed', { errors: [{ pointer, message }] });
}
