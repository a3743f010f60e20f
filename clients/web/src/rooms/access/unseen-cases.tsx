import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../kit/announcer.tsx';
import { Panel } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import type { Block } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { BlockList } from './blocks-panel.tsx';
import styles from './blocks.module.css';
import { LiftBlockDialog } from './lift-block-dialog.tsx';

/** Cases that nobody of the team sees, for its leader: a way back when the person asks for it. Mostly there are none. */
export function UnseenCases({ teamId }: { teamId: string }) {
  const { t } = useTranslation();
  const unseen = useQuery(reads.unseenCases(teamId));
  const [lifting, setLifting] = useState<Block | null>(null);
  if (unseen.error)
    return <RefusalNotice refusal={unseen.error} onRetry={() => void unseen.refetch()} />;
  if (!unseen.data || unseen.data.items.length === 0) return null;
  return (
    <Panel id="ingen-ser" title={t('block.unseen.title')}>
      <p className={styles.lead}>{t('block.unseen.lead')}</p>
      {unseen.data.items.map(({ caseId, caseName, blocks }) => (
        <section key={caseId} className={styles.record} aria-label={caseName}>
          <h3>{caseName}</h3>
          <BlockList blocks={blocks} onLift={setLifting} />
        </section>
      ))}
      {lifting && (
        <LiftBlockDialog
          block={lifting}
          onClose={() => setLifting(null)}
          onDone={() => {
            setLifting(null);
            announce(t('block.lift.done'));
          }}
        />
      )}
    </Panel>
  );
}
