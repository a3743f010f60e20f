import { useTranslation } from 'react-i18next';
import { Page, Panel, useTitle } from '../../kit/page.tsx';
import { useRights, useTeam } from '../../session/team.tsx';
import { ConsultationList } from './consultation-list.tsx';
import { NewConsultation } from './new-consultation.tsx';
import { RequestList } from './request-list.tsx';
import { SessionList } from './session-list.tsx';
import { SupervisionFigures } from './supervision-figures.tsx';
import styles from './supervision.module.css';

/** What the team gives to others than its own people. Leaders see the counts. */
export function SupervisionPage() {
  const { t } = useTranslation();
  const team = useTeam();
  const { seesCases } = useRights();
  useTitle(t('supervision.title'));
  return (
    <Page
      title={t('supervision.title')}
      aside={seesCases && <NewConsultation teamId={team.id} isMain />}
    >
      <div className={styles.columns}>
        {seesCases && (
          <div className={styles.column}>
            <Panel id="ber-om" title={t('supervision.request.title')}>
              <RequestList teamId={team.id} search={{ isWaiting: true }} />
            </Panel>
            <Panel id="varsle" title={t('supervision.notice.panel')}>
              <ConsultationList
                teamId={team.id}
                search={{ isNoticeWaiting: true }}
                none={t('supervision.notice.none')}
              />
            </Panel>
            <Panel id="faste" title={t('arrangements.sessions.title')}>
              <SessionList teamId={team.id} most={4} />
            </Panel>
            <Panel id="konsultasjoner" title={t('supervision.consultations')}>
              <ConsultationList teamId={team.id} none={t('supervision.none')} />
            </Panel>
          </div>
        )}
        <div className={styles.column}>
          <SupervisionFigures teamId={team.id} />
        </div>
      </div>
    </Page>
  );
}
