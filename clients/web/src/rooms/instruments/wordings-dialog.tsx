import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../kit/dates.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Loading } from '../../kit/states.tsx';
import type { Schemas } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import styles from './instruments.module.css';
import { useLanguageName } from './language-name.ts';
import { Wording } from './wording.tsx';

type TextPack = Schemas['TextPack'];

/** What people read now, in each language; what they read before stands folded below. */
export function WordingsDialog({
  teamId,
  form,
  onClose,
}: {
  teamId: string;
  form: Schemas['TeamForm'];
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const languageName = useLanguageName();
  const packs = useQuery(reads.textPacks(teamId, form.code));
  const items = packs.data?.items ?? [];
  const earlier = items.filter(({ isLatest }) => !isLatest);
  const shown = (pack: TextPack) => (
    <section key={pack.id ?? pack.language} className={styles.pack}>
      <h3>{languageName(pack.language)}</h3>
      {pack.recordedByName && pack.recordedAt && (
        <p className={styles.facts}>
          {t('instruments.wording.addedBy', {
            name: pack.recordedByName,
            day: dates.longDay(pack.recordedAt),
          })}
        </p>
      )}
      <Wording words={pack} />
    </section>
  );
  return (
    <Dialog title={t('instruments.wording.of', { form: form.name })} onClose={onClose}>
      {packs.error && <RefusalNotice refusal={packs.error} onRetry={() => void packs.refetch()} />}
      {packs.isPending && <Loading lines={6} />}
      {items.filter(({ isLatest }) => isLatest).map(shown)}
      {earlier.length > 0 && (
        <details>
          <summary>{t('instruments.wording.earlier')}</summary>
          {earlier.map(shown)}
        </details>
      )}
    </Dialog>
  );
}
