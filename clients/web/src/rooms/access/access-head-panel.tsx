import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '../../kit/button.tsx';
import { useDates } from '../../kit/dates.ts';
import { Facts, Panel } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Loading } from '../../kit/states.tsx';
import { reads } from '../../service/reads.ts';
import styles from './access-page.module.css';

/** How far the chain of the log has come: printed and kept elsewhere, it is the proof. */
export function AccessHeadPanel({ teamId }: { teamId: string }) {
  const { t } = useTranslation();
  const dates = useDates();
  const head = useQuery(reads.accessHead(teamId));
  return (
    <div className={styles.head}>
      <Panel
        id="kontrollsum"
        title={t('access.head.title')}
        aside={
          <span className="not-on-paper">
            <Button isSmall onClick={() => print()}>
              {t('access.head.print')}
            </Button>
          </span>
        }
      >
        <p className={styles.lead}>{t('access.head.lead')}</p>
        {head.error && <RefusalNotice refusal={head.error} onRetry={() => void head.refetch()} />}
        {head.isPending && <Loading lines={3} />}
        {head.data && (
          <Facts
            facts={[
              [t('access.head.position'), dates.number(head.data.position)],
              head.data.waiting > 0
                ? [t('access.head.waiting'), dates.number(head.data.waiting)]
                : null,
              head.data.linkedAt
                ? [t('access.head.linkedAt'), dates.moment(head.data.linkedAt)]
                : null,
              [
                t('access.head.hash'),
                <span key="hash" className={styles.hash}>
                  {head.data.hash?.match(/.{8}/g)?.join(' ') ?? t('access.head.nothing')}
                </span>,
              ],
            ]}
          />
        )}
      </Panel>
    </div>
  );
}
