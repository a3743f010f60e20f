import { useTranslation } from 'react-i18next';
import { Panel } from '../../kit/page.tsx';
import { ConsultationList } from './consultation-list.tsx';
import { NewConsultation } from './new-consultation.tsx';

/** Who has asked the team about this case. */
export function CaseConsultations({ teamId, caseId }: { teamId: string; caseId: string }) {
  const { t } = useTranslation();
  return (
    <Panel
      id="konsultasjoner"
      title={t('supervision.consultations')}
      aside={<NewConsultation teamId={teamId} caseId={caseId} />}
    >
      <ConsultationList teamId={teamId} search={{ caseId }} none={t('supervision.noneOfCase')} />
    </Panel>
  );
}
