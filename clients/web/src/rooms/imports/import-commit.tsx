import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { Button } from '../../kit/button.tsx';
import { useAct } from '../../service/act.ts';
import type { Import } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { commitImport } from '../../service/writes/imports.ts';
import { Counts } from './counts.tsx';
import styles from './import-page.module.css';

/** What would happen to the rows, and the button that carries it out: never with corrections that are not applied. */
export function ImportCommit({ shown, isChanged }: { shown: Import; isChanged: boolean }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const commit = useAct(
    shown,
    (_: null, act) => commitImport(shown.id, act),
    (done) => {
      queries.setQueryData(reads.import(shown.id).queryKey, done);
      void queries.invalidateQueries({ queryKey: reads.imports(shown.teamId).queryKey });
    },
  );
  const ready = shown.counts.accepted + shown.counts.repaired + shown.counts.waitingForSecondSeat;
  const refusedBecause = isChanged
    ? t('imports.unsaved')
    : ready === 0
      ? t('imports.nothingToCommit')
      : undefined;
  return (
    <div className={styles.summary}>
      <Counts counts={shown.counts} />
      <div>
        <Button
          look="main"
          isBusy={commit.isBusy}
          refusedBecause={refusedBecause}
          onClick={() => void commit.run(null)}
        >
          {t('imports.commit', { count: ready })}
        </Button>
        <p className={styles.hint}>{t('imports.commitLead')}</p>
      </div>
      <ActNotice act={commit} />
    </div>
  );
}
