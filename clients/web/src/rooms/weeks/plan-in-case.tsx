import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOfCase } from '../../kit/case-name.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { SelectField } from '../../kit/fields.tsx';
import type { MyWeek } from '../../service/contract.ts';
import { PlanDialog } from '../activities/plan-dialog.tsx';
import { subjectOfCard } from './my-cases.tsx';

/** First in which case, then what. */
export function PlanInCase({ week, onClose }: { week: MyWeek; onClose: () => void }) {
  const { t } = useTranslation();
  const [caseId, setCaseId] = useState('');
  const own = week.cases.find(({ card }) => card.id === caseId);
  if (own) return <PlanDialog subject={subjectOfCard(t, own)} onClose={onClose} />;
  return (
    <Dialog title={t('weeks.planIn')} onClose={onClose}>
      <SelectField
        label={t('weeks.choose')}
        none={t('weeks.choose')}
        value={caseId}
        options={week.cases.map(({ card }) => ({ value: card.id, text: nameOfCase(t, card) }))}
        onChange={setCaseId}
      />
    </Dialog>
  );
}
