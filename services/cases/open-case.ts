import { newId } from '../platform/database/new-id.ts';
import type { Inside } from '../platform/database/transact.ts';
import { Problem } from '../platform/http/problem.ts';
import { beginOpening, insertCase, lockCase, reopenCaseRow } from './case-sql.ts';
import { takeSeats } from './fill-seats.ts';
import { refuseModeChange } from './seat-rules.ts';
import type { Engagement, Mode, PairRequest } from './words.ts';

/** What opened the case: a decision of the meeting, two members together, or an import. There is no other way. */
export type OpenedBy = { decisionId: string } | { proposalId: string } | { importId: string };

export interface OpeningAct {
  teamId: string;
  mode: Mode;
  pair: PairRequest;
  /** Facts of a person's case; one of `case`, `supervisionCase` and `reopensCaseId`. */
  case?: {
    alias: string;
    reference?: string | undefined;
    engagement?: Engagement | undefined;
    startedOn?: string | undefined;
    lastContactOn?: string | null | undefined;
    earlierPairUnknown?: boolean | undefined;
    /** An earlier case of the person, when it is known that there was one. */
    samePersonAs?: string | undefined;
  };
  supervisionCase?: {
    title: string;
    unitId: string;
    arrangement: { kind: 'fixed' | 'on_demand'; everyWeeks?: number | null };
    reference?: string | undefined;
    startedOn?: string | undefined;
    lastContactOn?: string | null | undefined;
    earlierPairUnknown?: boolean | undefined;
  };
  reopensCaseId?: string | undefined;
  openedBy: OpenedBy;
  /** Where it was decided, for the case's history, and with what import it had come. */
  decidedIn?: { meetingId: string; inquiryIds: readonly string[]; importId?: string } | undefined;
}

/**
 * Opens a case, or opens a closed one again, with both seats filled in the same act. Tells
 * `case.opened` or `case.reopened`. Throws the `Problem` of the rule that the pair breaks.
 */
export async function openCase(
  inside: Inside,
  act: OpeningAct,
): Promise<{ caseId: string; workerIds: string[] }> {
  const { db } = inside;
  const caseId = act.reopensCaseId ?? newId();
  if (act.reopensCaseId) await reopen(inside, act, act.reopensCaseId);
  else await insertCase(db, { ...factsOf(act), id: caseId, teamId: act.teamId, mode: act.mode });
  const seats = await takeSeats(inside, {
    teamId: act.teamId,
    caseId,
    mode: act.mode,
    pair: act.pair,
  });
  await beginOpening(db, {
    caseId,
    teamId: act.teamId,
    mode: act.mode,
    seats,
    decisionId: 'decisionId' in act.openedBy ? act.openedBy.decisionId : null,
    proposalId: 'proposalId' in act.openedBy ? act.openedBy.proposalId : null,
    importId: 'importId' in act.openedBy ? act.openedBy.importId : null,
  });
  const workerIds = seats.map(({ workerId }) => workerId);
  const kind = act.reopensCaseId ? 'case.reopened' : 'case.opened';
  inside.tell({
    teamId: act.teamId,
    kind,
    caseIds: [caseId],
    workerIds,
    ...act.decidedIn,
    ...('importId' in act.openedBy && { importId: act.openedBy.importId }),
    ...('proposalId' in act.openedBy && { proposalIds: [act.openedBy.proposalId] }),
  });
  inside.log({ action: 'write', teamId: act.teamId, caseId });
  return { caseId, workerIds };
}

async function reopen(inside: Inside, act: OpeningAct, caseId: string): Promise<void> {
  const found = await lockCase(inside.db, caseId);
  if (found?.teamId !== act.teamId) throw new Problem('not-found');
  if (found.state === 'open') throw new Problem('case-open', { cases: [nameOf(found)] });
  if (found.isUndone) throw new Problem('case-opened-in-error');
  if (found.mode !== act.mode) refuseModeChange(found.mode, act.mode);
  await reopenCaseRow(inside.db, caseId, act.mode);
}

function nameOf(found: { id: string; alias: string | null; title: string | null }) {
  return { id: found.id, alias: found.alias ?? found.title ?? '' };
}

function factsOf(act: OpeningAct) {
  const importId = 'importId' in act.openedBy ? act.openedBy.importId : null;
  const isSupervision = act.mode === 'systematic_supervision';
  const { case: person, supervisionCase: site } = act;
  if (isSupervision) {
    if (!site) throw new Problem('supervision-case-incomplete');
    return {
      alias: null,
      engagement: null,
      lastContactOn: site.lastContactOn ?? null,
      title: site.title,
      unitId: site.unitId,
      arrangement: site.arrangement.kind,
      everyWeeks: site.arrangement.everyWeeks ?? null,
      reference: site.reference ?? null,
      startedOn: site.startedOn ?? null,
      earlierPairUnknown: site.earlierPairUnknown ?? false,
      importId,
      samePersonAs: null,
    };
  }
  if (!person) throw new Problem('pair-missing');
  return {
    alias: person.alias,
    engagement: person.engagement ?? ('outreach' as const),
    lastContactOn: person.lastContactOn ?? null,
    title: null,
    unitId: null,
    arrangement: null,
    everyWeeks: null,
    reference: person.reference ?? null,
    startedOn: person.startedOn ?? null,
    earlierPairUnknown: person.earlierPairUnknown ?? false,
    importId,
    samePersonAs: person.samePersonAs ?? null,
  };
}
