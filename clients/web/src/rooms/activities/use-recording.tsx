import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOfCase } from '../../kit/case-name.ts';
import { useShortcuts } from '../../kit/shortcuts.ts';
import type { Activity, CaseCard } from '../../service/contract.ts';
import { ActivityDialog } from './activity-dialog.tsx';
import { RecordedNotice } from './recorded-notice.tsx';

/** Recording from among cards: by the card's own button, or by a key for the card that has the focus. */
export function useRecording(cards: readonly CaseCard[], teamOf: (card: CaseCard) => string) {
  const { t } = useTranslation();
  const [of, setOf] = useState<CaseCard | null>(null);
  const [recorded, setRecorded] = useState<{ activity: Activity; who: string } | null>(null);
  const begin = useCallback((card: CaseCard) => setOf(card), []);
  useShortcuts({
    r: () => {
      const id = document.activeElement?.closest<HTMLElement>('[data-case]')?.dataset['case'];
      const card = cards.find((each) => each.id === id);
      if (card) begin(card);
    },
  });
  const who = of ? nameOfCase(t, of) : '';
  const dialog = (
    <>
      {of && (
        <ActivityDialog
          subject={{
            ...{ id: of.id, teamId: teamOf(of), name: who, seats: of.seats },
            isPerson: of.alias !== null,
          }}
          onClose={() => setOf(null)}
          onDone={(activity) => {
            setRecorded({ activity, who });
            setOf(null);
          }}
        />
      )}
      {recorded && (
        <RecordedNotice
          key={recorded.activity.id}
          {...recorded}
          onClose={() => setRecorded(null)}
        />
      )}
    </>
  );
  return { begin, dialog };
}
