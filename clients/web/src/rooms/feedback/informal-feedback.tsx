import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../kit/button.tsx';
import { Panel } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import rows from '../../kit/rows.module.css';
import { Loading } from '../../kit/states.tsx';
import { reads } from '../../service/reads.ts';
import { InformalFeedbackDialog } from './informal-feedback-dialog.tsx';
import { InformalFeedbackRow } from './informal-feedback-row.tsx';

/** What the person says without a form, for the two of the case: nobody else may ask for it. */
export function InformalFeedbackPanel({
  shown,
  mayWrite,
  isAsked,
}: {
  shown: { id: string; state: 'open' | 'closed' };
  /** A member of the team; whoever sits there from outside reads. */
  mayWrite: boolean;
  /** The person has agreed to it; else nothing more is written, and what is there stays. */
  isAsked: boolean;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const said = useQuery(reads.informalFeedback(shown.id));
  const [isAdding, setAdding] = useState(false);
  const isOpen = shown.state === 'open';
  const changed = () => void queries.invalidateQueries({ queryKey: ['case', shown.id] });
  return (
    <Panel
      id="egne-ord"
      title={t('informalFeedback.title')}
      aside={
        mayWrite &&
        isAsked &&
        isOpen &&
        said.data && (
          <Button isSmall onClick={() => setAdding(true)}>
            {t('informalFeedback.add')}
            <span className="unseen"> {t('informalFeedback.title').toLowerCase()}</span>
          </Button>
        )
      }
    >
      {!said.data &&
        (said.error ? (
          <RefusalNotice refusal={said.error} onRetry={() => void said.refetch()} />
        ) : (
          <Loading lines={3} />
        ))}
      {said.data?.items.length === 0 && (
        <p className={rows.meta}>
          {t(isOpen && isAsked ? 'informalFeedback.none' : 'informalFeedback.noneClosed')}
        </p>
      )}
      {said.data && said.data.items.length > 0 && (
        <ul className={rows.list}>
          {said.data.items.map((one) => (
            <InformalFeedbackRow
              key={one.id}
              held={one}
              isQuotable={said.data.isQuotable}
              mayWrite={mayWrite && isOpen}
              onChanged={changed}
            />
          ))}
        </ul>
      )}
      {isAdding && said.data && (
        <InformalFeedbackDialog
          caseId={shown.id}
          isQuotable={said.data.isQuotable}
          onClose={() => setAdding(false)}
          onDone={() => {
            setAdding(false);
            changed();
          }}
        />
      )}
    </Panel>
  );
}
