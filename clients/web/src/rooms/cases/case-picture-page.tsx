import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Button } from '../../kit/button.tsx';
import { nameOfCase } from '../../kit/case-name.ts';
import { today, useDates } from '../../kit/dates.ts';
import { Page, Panel, useTitle } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Loading } from '../../kit/states.tsx';
import { NotFoundPage } from '../../layout/state-pages.tsx';
import { reads } from '../../service/reads.ts';
import { CaseThroughTime } from './case-through-time.tsx';
import styles from './history-picture.module.css';

/** The history picture by itself, as wide as the screen or a sheet of paper. */
export function CasePicturePage() {
  const { caseId = '' } = useParams();
  const { t } = useTranslation();
  const dates = useDates();
  const found = useQuery(reads.case(caseId));
  const name = found.data ? nameOfCase(t, found.data) : '';
  const title = name ? `${t('case.throughTime')}: ${name}` : t('case.throughTime');
  useTitle(title);
  if (found.error?.slug === 'not-found' || found.error?.slug === 'validation-failed')
    return <NotFoundPage />;
  return (
    <div className={styles.sheet}>
      <Page
        title={title}
        back={{ to: `/sak/${caseId}`, text: name || t('case.title') }}
        aside={
          found.data && (
            <span className="not-on-paper">
              <Button look="main" onClick={() => print()}>
                {t('case.picture.print')}
              </Button>
            </span>
          )
        }
      >
        {found.error && (
          <RefusalNotice refusal={found.error} onRetry={() => void found.refetch()} />
        )}
        {found.isPending && <Loading lines={8} />}
        {found.data && (
          <Panel>
            <p className={styles.printed}>
              {t('case.picture.printed', { day: dates.longDay(today()) })}
            </p>
            <CaseThroughTime isWhole shown={found.data} />
          </Panel>
        )}
      </Page>
    </div>
  );
}
