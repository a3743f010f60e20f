import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { announce } from '../../kit/announcer.tsx';
import { addDays, today, useDates } from '../../kit/dates.ts';
import { type Chosen, suggestFor } from '../../kit/suggested.ts';
import { useAct } from '../../service/act.ts';
import type { Leaving } from '../../service/contract.ts';
import { leaveTeam } from '../../service/writes/cases.ts';

/** Who takes over what. Seats may come and go while somebody chooses; what they have chosen stays. */
export function useLeaving(shown: Leaving) {
  const { t } = useTranslation();
  const dates = useDates();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { seats, agreement } = shown;
  const earliest = seats.length > 0 ? addDays(today(), 1) : today();
  const planned = agreement.plannedEndOn ?? '';
  const [day, setDay] = useState(planned > earliest ? planned : earliest);
  const [said, setSaid] = useState<Chosen>(new Map());
  // Seats that have changed since they were refused, by what they were refused with.
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set());
  const toFill = seats.map(({ caseId, weight, candidates }) => ({
    ...{ id: caseId, weight },
    // Who leaves or is away is for somebody to choose.
    candidates: candidates.map((one) => ({
      ...one,
      isSuggested: one.leavesOn === null && !one.isAway,
    })),
  }));
  const chosen = suggestFor(toFill, said);
  const act = useAct(
    agreement,
    ({ endedOn, chosen }: { endedOn: string; chosen: Chosen }, held) => {
      setChanged(new Set());
      const successors = seats.flatMap(({ caseId }) => {
        const agreementId = chosen.get(caseId);
        return agreementId ? [{ caseId, agreementId }] : [];
      });
      return leaveTeam(agreement.id, { endedOn, successors }, held);
    },
    ({ endedOn }) => {
      announce(t('staffing.leaving.done', { day: dates.day(endedOn ?? day) }));
      void queries.invalidateQueries({ queryKey: ['members'] });
      void navigate('/team');
    },
  );
  const inTheWay = act.refusal?.problem.seats ?? [];
  return {
    act,
    toFill,
    chosen,
    choose(caseId: string, agreementId: string) {
      setSaid(new Map(chosen).set(caseId, agreementId));
      setChanged(new Set(changed).add(caseId));
    },
    day,
    setDay,
    reasonOf: (caseId: string) =>
      changed.has(caseId) ? undefined : inTheWay.find((seat) => seat.caseId === caseId)?.reason,
    missing: seats.filter(({ caseId }) => !chosen.get(caseId)).length,
  };
}
