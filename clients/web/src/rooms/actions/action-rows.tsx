import { useState } from 'react';
import rows from '../../kit/rows.module.css';
import type { ActionItem } from '../../service/contract.ts';
import { FoundOutDialog } from '../inquiries/found-out-dialog.tsx';
import { ActionRow } from './action-row.tsx';

/** Whoever has done what was to find something out is asked what they found. */
export function ActionRows({
  actions,
  onSettled,
  ...row
}: {
  actions: readonly ActionItem[];
  isElsewhere?: boolean;
  isOwn?: boolean;
  onSettled?: (settled: ActionItem) => void;
}) {
  // Kept here: a row that is settled may be gone from the list.
  const [found, setFound] = useState<ActionItem | null>(null);
  return (
    <>
      <ul className={rows.list}>
        {actions.map((action) => (
          <ActionRow
            key={action.id}
            action={action}
            {...row}
            onSettled={(settled) => {
              onSettled?.(settled);
              if (settled.findsOut.length > 0) setFound(settled);
            }}
          />
        ))}
      </ul>
      {found?.inquiryId && (
        <FoundOutDialog
          inquiryId={found.inquiryId}
          questions={found.findsOut}
          onClose={() => setFound(null)}
        />
      )}
    </>
  );
}
