import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../service/refusal.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';
import { RefusalNotice } from './refusal-notice.tsx';

/** Why an act was refused; or, when somebody was first, what stands now beside what was meant, and the choice. */
export function ActNotice<Thing>({
  act,
  now,
  meant,
}: {
  act: {
    refusal: Refusal | null;
    stale: { current: Thing | null } | null;
    doAnyway: () => void;
    clear: () => void;
    isBusy: boolean;
  };
  now?: (current: Thing) => ReactNode;
  meant?: ReactNode;
}) {
  const { t } = useTranslation();
  if (!act.stale) return <RefusalNotice refusal={act.refusal} />;
  const { current } = act.stale;
  return (
    <Notice
      kind="attention"
      isUrgent
      title={t('frame.conflict.title')}
      actions={
        <>
          {current && (
            <Button isSmall isBusy={act.isBusy} onClick={act.doAnyway}>
              {t('frame.conflict.doAnyway')}
            </Button>
          )}
          <Button isSmall look="quiet" onClick={act.clear}>
            {t('frame.conflict.leaveIt')}
          </Button>
        </>
      }
    >
      <p>{t('frame.conflict.actLead')}</p>
      {current && now && (
        <>
          <p>
            <strong>{t('frame.conflict.theirs')}</strong>
          </p>
          {now(current)}
        </>
      )}
      {meant && (
        <>
          <p>
            <strong>{t('frame.conflict.mine')}</strong>
          </p>
          {meant}
        </>
      )}
    </Notice>
  );
}
