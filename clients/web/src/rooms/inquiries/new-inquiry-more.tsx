import { useTranslation } from 'react-i18next';
import { Choice, TextField } from '../../kit/fields.tsx';
import { Stack } from '../../kit/page.tsx';
import { UnitSelect } from '../../kit/unit-select.tsx';
import type { Draft } from '../../session/draft.ts';
import { abouts } from './inquiry-words.ts';
import styles from './new-inquiry-page.module.css';
import { OwnerSelect } from './owner-select.tsx';
import type { NewInquiry } from './use-new-inquiry.ts';

/** What can wait until the telephone is down, folded away. */
export function NewInquiryMore({ draft }: { draft: Draft<NewInquiry> }) {
  const { t } = useTranslation();
  const { about, askerContact, unitId, ownerId } = draft.value;
  return (
    <details className={styles.more}>
      <summary>{t('inquiry.more')}</summary>
      <Stack>
        <Choice
          label={t('inquiry.about')}
          value={about}
          options={abouts.map((one) => ({ value: one, text: t(`about.${one}`) }))}
          onChange={(value) => draft.set({ about: value })}
        />
        <TextField
          label={t('inquiry.askerContact')}
          value={askerContact}
          maxLength={120}
          autoComplete="off"
          onChange={(value) => draft.set({ askerContact: value })}
        />
        <UnitSelect
          label={t(about === 'service_site' ? 'inquiry.unit' : 'inquiry.unitFrom')}
          value={unitId}
          onChange={(value) => draft.set({ unitId: value })}
        />
        <OwnerSelect
          none={t('inquiry.ownerMe')}
          value={ownerId}
          onChange={(value) => draft.set({ ownerId: value })}
        />
      </Stack>
    </details>
  );
}
