import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { Choice } from '../../kit/fields.tsx';
import { Stack } from '../../kit/page.tsx';
import type { Case, Engagement } from '../../service/contract.ts';
import { PairNow } from './pair-now.tsx';
import { useCaseAct } from './use-case-act.ts';
import { changeEngagement } from '../../service/writes/cases.ts';
import { FormEnd } from '../../kit/form-end.tsx';

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
    (body: { engagement: Engagement }, act) => changeEngagement(shown.id, body, act),
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
        <FormEnd
          text={t('frame.save')}
          isBusy={act.isBusy}
          onPress={() => {
            if (engagement && engagement !== shown.engagement) void act.run({ engagement });
            else onClose();
          }}
          onCancel={onClose}
        />
      </Stack>
    </Dialog>
  );
}
