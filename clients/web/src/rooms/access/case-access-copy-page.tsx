import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Button } from '../../kit/button.tsx';
import { useDates } from '../../kit/dates.ts';
import { Page, useTitle } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Loading } from '../../kit/states.tsx';
import { NotFoundPage } from '../../layout/state-pages.tsx';
import type { Block } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { copiedLinesOf } from './access-lines.ts';
import styles from './access-page.module.css';
import { useClosedTo } from './closed-to.ts';
import blocksStyles from './blocks.module.css';
import { AccessTable } from './access-table.tsx';

/** The person's own copy, in words for the person, to be printed and handed over. */
export function CaseAccessCopyPage() {
  const { caseId = '' } = useParams();
  const { t } = useTranslation();
  const dates = useDates();
  const copy = useQuery(reads.caseAccessCopy(caseId));
  const title = t('access.copy.title');
  useTitle(title);
  if (copy.error?.slug === 'not-found' || copy.error?.slug === 'validation-failed')
    return <NotFoundPage />;
  return (
    <Page
      isNarrow
      title={title}
      back={{ to: `/sak/${caseId}/innsyn`, text: t('access.title') }}
      aside={
        copy.data && (
          <span className="not-on-paper">
            <Button look="main" onClick={() => print()}>
              {t('access.copy.print')}
            </Button>
          </span>
        )
      }
    >
      {copy.error && <RefusalNotice refusal={copy.error} onRetry={() => void copy.refetch()} />}
      {copy.isPending && <Loading lines={8} />}
      {copy.data && (
        <>
          <p className={styles.lead}>
            {t('access.copy.lead', { team: copy.data.teamName, name: copy.data.caseName })}
          </p>
          <p className={styles.lead}>{t('access.copy.rights')}</p>
          <p className={styles.lead}>
            {t('access.copy.madeAt', { when: dates.longDay(copy.data.madeAt) })}{' '}
            {t('access.copy.together')} {!copy.data.isWhole && t('access.copy.notWhole')}
          </p>
          <Closed blocks={copy.data.blocks} />
          <AccessTable
            isForPaper
            caption={title}
            lines={copiedLinesOf(copy.data.items)}
            grounds={(relation) => t(`access.copy.relation.${relation}`)}
          />
        </>
      )}
    </Page>
  );
}

/** What the person has closed, as it stands, told to the person. */
function Closed({ blocks }: { blocks: readonly Block[] }) {
  const { t } = useTranslation();
  const dates = useDates();
  const closedTo = useClosedTo();
  return (
    <section className={blocksStyles.section} aria-labelledby="sperret">
      <h2 id="sperret">{t('block.copy.title')}</h2>
      <p className={styles.lead}>{t(blocks.length > 0 ? 'block.copy.lead' : 'block.copy.none')}</p>
      {blocks.length > 0 && (
        <ul>
          {blocks.map((block) => (
            <li key={block.id}>
              {t('block.copy.since', {
                to: closedTo(block),
                when: dates.longDay(block.recordedAt),
              })}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
