import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../kit/announcer.tsx';
import { ActNotice } from '../../kit/act-notice.tsx';
import { Button } from '../../kit/button.tsx';
import { useDates } from '../../kit/dates.ts';
import { Flag } from '../../kit/flag.tsx';
import { Panel } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Loading } from '../../kit/states.tsx';
import { useAct } from '../../service/act.ts';
import type { Erasure } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { withdrawErasure } from '../../service/writes/erasures.ts';
import { AskErasureDialog } from './ask-erasure-dialog.tsx';
import { ErasureEnd } from './erasure-answers.tsx';
import styles from './erasures.module.css';

/**
 * On the page of who the person is, or of an inquiry that never became a case: that they want nothing kept, and what has
 * come of it.
 */
export function ErasurePanel({ of }: { of: { kind: 'case' | 'inquiry'; id: string } }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const found = useErasures(of);
  const [isAsking, setAsking] = useState(false);
  const items = found.data?.items ?? [];
  const mayAsk = items.every(({ state }) => state !== 'asked' && state !== 'erased');
  const readAgain = () => void queries.invalidateQueries({ queryKey: [of.kind, of.id] });
  return (
    <Panel id="sletting" title={t('erasures.panelTitle')}>
      {found.error && <RefusalNotice refusal={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Loading lines={2} />}
      {found.isSuccess && items.length === 0 && <p>{t('erasures.none')}</p>}
      {items.map((erasure) => (
        <Entry key={erasure.id} erasure={erasure} onDone={readAgain} />
      ))}
      {found.isSuccess && mayAsk && (
        <div className={styles.acts}>
          <Button onClick={() => setAsking(true)}>{t('erasures.ask.open')}</Button>
        </div>
      )}
      {isAsking && (
        <AskErasureDialog
          of={of}
          onClose={() => setAsking(false)}
          onDone={() => {
            setAsking(false);
            announce(t('erasures.ask.done'));
            readAgain();
          }}
        />
      )}
    </Panel>
  );
}

function useErasures({ kind, id }: { kind: 'case' | 'inquiry'; id: string }) {
  const ofCase = useQuery({ ...reads.caseErasures(id), enabled: kind === 'case' });
  const ofInquiry = useQuery({ ...reads.inquiryErasures(id), enabled: kind === 'inquiry' });
  return kind === 'case' ? ofCase : ofInquiry;
}

function Entry({ erasure, onDone }: { erasure: Erasure; onDone: () => void }) {
  const { t } = useTranslation();
  const dates = useDates();
  const takeBack = useAct(
    erasure,
    (_: null, act) => withdrawErasure(erasure.id, act),
    () => {
      announce(t('erasures.takenBack'));
      onDone();
    },
  );
  return (
    <div className={styles.entry}>
      <p>
        <Flag kind={erasure.state === 'asked' ? 'strong' : 'plain'}>
          {t(`erasures.state.${erasure.state}`)}
        </Flag>{' '}
        {t('erasures.asked', { day: dates.day(erasure.askedOn), name: erasure.recordedByName })}
      </p>
      {erasure.words && <p className={styles.words}>«{erasure.words}»</p>}
      <ErasureEnd erasure={erasure} />
      <ActNotice
        act={takeBack}
        now={(current: Erasure) => <ErasureEnd erasure={current} />}
        meant={<p>{t('erasures.takeBack')}</p>}
      />
      {erasure.state === 'asked' && (
        <div className={styles.acts}>
          <Button isBusy={takeBack.isBusy} onClick={() => void takeBack.run(null)}>
            {t('erasures.takeBack')}
          </Button>
        </div>
      )}
    </div>
  );
}
