import { useTranslation } from 'react-i18next';
import { Page, useTitle } from '../../kit/page.tsx';
import { useRights } from '../../session/team.tsx';
import styles from './administration-page.module.css';
import { RoleHistoryPanel } from './role-history-panel.tsx';
import { TeamsPanel } from './teams-panel.tsx';
import { UnitsPanel } from './units-panel.tsx';
import { WorkersPanel } from './workers-panel.tsx';

/** Setting up: teams, units, workers, roles and invitations. No case is shown here. */
export function AdministrationPage() {
  const { t } = useTranslation();
  const { isAdministrator } = useRights();
  useTitle(t('people.admin.title'));
  return (
    <Page title={t('people.admin.title')}>
      {isAdministrator && <p className={styles.lead}>{t('people.admin.seesNoCases')}</p>}
      <div className={styles.parts}>
        <WorkersPanel isAdministrator={isAdministrator} />
        {isAdministrator && <RoleHistoryPanel />}
        <UnitsPanel />
        <TeamsPanel isAdministrator={isAdministrator} />
      </div>
    </Page>
  );
}
