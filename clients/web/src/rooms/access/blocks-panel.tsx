import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../kit/announcer.tsx';
import { Button } from '../../kit/button.tsx';
import { useDates } from '../../kit/dates.ts';
import { Panel } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Loading } from '../../kit/states.tsx';
import type { Block, Case } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { useClosedTo } from './closed-to.ts';
import styles from './blocks.module.css';
import { LiftBlockDialog } from './lift-block-dialog.tsx';
import { RecordBlockDialog } from './record-block-dialog.tsx';

/** To whom the person has closed the case, and the way to write it down. */
export function BlocksPanel({ shown }: { shown: Case }) {
  const { t } = useTranslation();
  const blocks = useQuery(reads.blocks(shown.id));
  const [isRecording, setRecording] = useState(false);
  const [lifting, setLifting] = useState<Block | null>(null);
  const standing = blocks.data?.items.filter(({ liftedAt }) => liftedAt === null) ?? [];
  const done = (text: string) => {
    setRecording(false);
    setLifting(null);
    announce(text);
  };
  return (
    <Panel id="sperringer" title={t('block.title')}>
      {blocks.error && (
        <RefusalNotice refusal={blocks.error} onRetry={() => void blocks.refetch()} />
      )}
      {blocks.isPending && <Loading lines={2} />}
      {blocks.data && (
        <>
          <p className={styles.lead}>{t(standing.length > 0 ? 'block.lead' : 'block.none')}</p>
          <BlockList blocks={standing} onLift={setLifting} />
          <p className={styles.record}>
            <Button onClick={() => setRecording(true)}>{t('block.record.action')}</Button>
          </p>
        </>
      )}
      {isRecording && (
        <RecordBlockDialog
          shown={shown}
          standing={standing}
          onClose={() => setRecording(false)}
          onDone={() => done(t('block.record.done'))}
        />
      )}
      {lifting && (
        <LiftBlockDialog
          block={lifting}
          onClose={() => setLifting(null)}
          onDone={() => done(t('block.lift.done'))}
        />
      )}
    </Panel>
  );
}

/** Each with since when, by whom it was written down, and what the person said. */
export function BlockList({
  blocks,
  onLift,
}: {
  blocks: readonly Block[];
  onLift?: (block: Block) => void;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const closedTo = useClosedTo();
  if (blocks.length === 0) return null;
  return (
    <ul className={styles.list}>
      {blocks.map((block) => (
        <li key={block.id}>
          <span className={styles.to}>{closedTo(block)}</span>
          <span className={styles.when}>
            {t('block.recorded', {
              when: dates.moment(block.recordedAt),
              name: block.recordedBy.name,
            })}
            {block.liftedAt &&
              ` ${t('block.lifted', {
                when: dates.moment(block.liftedAt),
                name: block.liftedBy?.name,
              })}`}
          </span>
          {block.words && <span className={styles.words}>«{block.words}»</span>}
          {onLift && block.liftedAt === null && (
            <span className={styles.acts}>
              <Button
                isSmall
                aria-label={`${t('block.lift.action')}: ${closedTo(block)}`}
                onClick={() => onLift(block)}
              >
                {t('block.lift.action')}
              </Button>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
