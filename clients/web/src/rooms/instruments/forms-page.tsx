import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Page, Panel, useTitle } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Loading } from '../../kit/states.tsx';
import { reads } from '../../service/reads.ts';
import { useRights, useTeam } from '../../session/team.tsx';
import { FormEntry } from './form-entry.tsx';
import styles from './instruments.module.css';

const rights = ['none', 'paper_only', 'digital'] as const;

/** The forms, and what the team may do with each. Its leader registers licences and puts in wording. */
export function FormsPage() {
  const { t } = useTranslation();
  const team = useTeam();
  const { isLeader } = useRights();
  const forms = useQuery(reads.instruments(team.id));
  useTitle(t('instruments.title'));
  const half = (about: 'life' | 'cooperation') => (
    <Panel id={about} title={t(`instruments.about.${about}`)}>
      <ul className={styles.forms}>
        {forms.data?.items
          .filter((form) => form.about === about)
          .map((form) => (
            <FormEntry key={form.code} teamId={team.id} form={form} mayChange={isLeader} />
          ))}
      </ul>
    </Panel>
  );
  return (
    <Page
      title={t('instruments.title')}
      back={{ to: '/team', text: t('people.titleOf', { team: team.name }) }}
    >
      <div className={styles.lead}>
        <p>{t('instruments.lead')}</p>
        <dl className={styles.rights}>
          {rights.map((right) => (
            <div key={right}>
              <dt>{t(`instruments.right.${right}`)}</dt>
              <dd>{t(`instruments.rightMeans.${right}`)}</dd>
            </div>
          ))}
        </dl>
        {!isLeader && <p>{t('instruments.leaderDoes')}</p>}
      </div>
      {forms.error && <RefusalNotice refusal={forms.error} onRetry={() => void forms.refetch()} />}
      {forms.isPending && <Loading lines={9} />}
      {forms.data && (
        <div className={styles.halves}>
          {half('life')}
          {half('cooperation')}
        </div>
      )}
    </Page>
  );
}
