import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { announce } from '../../kit/announcer.tsx';
import { useAct } from '../../service/act.ts';
import type { AgendaItem, DecideRequest, Meeting } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { besideNotes } from './beside-notes.ts';
import { decide } from '../../service/writes/meetings.ts';

/** Decides an item, and shows and says the decision as soon as it is made. */
export function useDecide(meeting: Meeting, item: AgendaItem, onDone: () => void) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { queryKey } = reads.meeting(meeting.id);
  return useAct(
    item,
    (body: DecideRequest, act) => besideNotes(item, act, (upon) => decide(item.id, body, upon)),
    (decided) => {
      onDone();
      queries.setQueryData<Meeting>(
        queryKey,
        (shown) =>
          shown && {
            ...shown,
            items: shown.items.map((one) => (one.id === decided.id ? decided : one)),
          },
      );
      void queries.invalidateQueries({ queryKey });
      if (decided.decision)
        announce(
          t('meeting.decision.doOutcome', { outcome: t(`outcome.${decided.decision.outcome}`) }),
        );
    },
  );
}
