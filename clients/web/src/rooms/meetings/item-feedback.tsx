import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { actsIn } from '../../kit/acts-in.ts';
import { Button } from '../../kit/button.tsx';
import type { AgendaItem } from '../../service/contract.ts';
import { useRights, useSession } from '../../session/team.tsx';
import { SignalsPanel } from '../feedback/signals-panel.tsx';

/** What there is to talk about, for the two of the case; not before they ask, since others may look at their screen. */
export function ItemFeedback({ item }: { item: AgendaItem }) {
  const { t } = useTranslation();
  const { workerId } = useSession();
  const { isMember } = useRights();
  const [isShown, setShown] = useState(false);
  const isAboutIt = item.kind === 'feedback_signal' || item.hasFeedbackWaiting;
  if (!isAboutIt || !item.case?.seats || !actsIn(item.case.seats, workerId)) return null;
  if (isShown)
    return <SignalsPanel caseId={item.case.id} mayWrite={isMember && item.case.state === 'open'} />;
  return (
    <p>
      <Button isSmall onClick={() => setShown(true)}>
        {t('signals.show')}
      </Button>
    </p>
  );
}
