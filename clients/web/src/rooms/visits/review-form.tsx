import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { announce } from '../../kit/announcer.tsx';
import { DraftNotice } from '../../kit/draft-notice.tsx';
import { Choice, TextArea } from '../../kit/fields.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Stack } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { useCommand } from '../../service/command.ts';
import type { EmergencyAccess, Schemas } from '../../service/contract.ts';
import { reviewEmergencyAccess } from '../../service/writes/visits.ts';
import { useDraft } from '../../session/draft.ts';
import styles from './visits.module.css';

type Verdict = Schemas['ReviewVerdict'];

const verdicts = ['justified', 'not_justified'] as const satisfies readonly Verdict[];

export function ReviewForm({ access }: { access: EmergencyAccess }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const draft = useDraft(`review:${access.id}`, { verdict: null as Verdict | null, words: '' });
  const { verdict, words } = draft.value;
  const review = useCommand(
    (body: Schemas['ReviewEmergencyAccessRequest'], key) =>
      reviewEmergencyAccess(access.id, body, key),
    () => {
      draft.done();
      announce(t('visits.list.saved'));
      void queries.invalidateQueries({ queryKey: ['emergencies', access.teamId] });
    },
  );
  const missing =
    verdict === null
      ? t('visits.list.missingVerdict')
      : words.trim() === ''
        ? t('visits.missing.words')
        : undefined;
  return (
    <div className={styles.form}>
      <Stack>
        <DraftNotice draft={draft} />
        <Choice
          label={t('visits.list.review')}
          hint={t('visits.list.cannotUndo')}
          value={verdict}
          options={verdicts.map((value) => ({ value, text: t(`visits.list.verdict.${value}`) }))}
          onChange={(value) => draft.set({ verdict: value })}
        />
        <TextArea
          label={t('visits.list.words')}
          value={words}
          rows={3}
          maxLength={4000}
          onChange={(value) => draft.set({ words: value })}
        />
        <RefusalNotice refusal={review.refusal} />
        <FormEnd
          text={t('visits.list.save')}
          isBusy={review.isBusy}
          refusedBecause={missing}
          onPress={() => {
            if (verdict !== null && !missing) void review.run({ verdict, words: words.trim() });
          }}
        />
      </Stack>
    </div>
  );
}
