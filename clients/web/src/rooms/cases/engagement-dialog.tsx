import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { Button, ButtonRow } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { Choice } from '../../kit/fields.tsx';
import { Stack } from '../../kit/page.tsx';
import { api } from '../../service/api.ts';
import type { Case, Engagement } from '../../service/contract.ts';
import { take } from '../../service/refusal.ts';
import { PairNow } from './pair-now.tsx';
import { useCaseAct } from './use-case-act.ts';

const engagements = [
  'outreach',
  'in_contact',
  'accepts_services',
] as const satisfies readonly Engagement[];

export function EngagementDialog({
  shown,
  onClose,
  onDone,
}: {
  shown: Case;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const [engagement, setEngagement] = useState<Engagement | null>(shown.engagement);
  const act = useCaseAct(
    shown,
    (body: { engagement: Engagement }, { 'If-Match': match }) =>
      take(
        api.PUT('/cases/{caseId}/engagement', {
          params: { path: { caseId: shown.id }, header: { 'If-Match': match } },
          body,
        }),
      ),
    onDone,
  );
  return (
    <Dialog title={t('case.engagement.title')} lead={t('case.engagement.lead')} onClose={onClose}>
      <Stack>
        <Choice
          isListed
          label={t('case.fact.engagement')}
          value={engagement}
          options={engagements.map((one) => ({ value: one, text: t(`engagement.${one}`) }))}
          onChange={setEngagement}
        />
        <ActNotice
          act={act}
          now={(current: Case) => <PairNow shown={current} />}
          meant={engagement && <p>{t(`engagement.${engagement}`)}</p>}
        />
        <ButtonRow>
          <Button
            look="main"
            isBusy={act.isBusy}
            onClick={() => {
              if (engagement && engagement !== shown.engagement) void act.run({ engagement });
              else onClose();
            }}
          >
            {t('frame.save')}
          </Button>
          <Button onClick={onClose}>{t('frame.cancel')}</Button>
        </ButtonRow>
      </Stack>
    </Dialog>
  );
}
