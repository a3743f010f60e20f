import { useTranslation } from 'react-i18next';
import { Notice } from '../../kit/notice.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import type { Refusal } from '../../service/refusal.ts';

/** A refusal of what was asked for by name: that nothing is found speaks of the name, and not of a link. */
export function VisitRefusal({
  refusal,
  kind,
}: {
  refusal: Refusal | null;
  kind: 'emergency' | 'named';
}) {
  const { t } = useTranslation();
  if (refusal?.slug !== 'not-found') return <RefusalNotice refusal={refusal} />;
  return (
    <Notice isUrgent kind="trouble" title={t('visits.notFound')}>
      <p>{t(`visits.${kind}.notFound`)}</p>
    </Notice>
  );
}
