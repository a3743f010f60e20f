import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ActNotice } from '../../kit/act-notice.tsx';
import { announce } from '../../kit/announcer.tsx';
import { Button, ButtonLink, ButtonRow } from '../../kit/button.tsx';
import { useDates } from '../../kit/dates.ts';
import { Notice } from '../../kit/notice.tsx';
import { Page, Panel, useTitle } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Loading } from '../../kit/states.tsx';
import { NotFoundPage } from '../../layout/state-pages.tsx';
import { useAct } from '../../service/act.ts';
import type { ChangeImportMappingRequest, Import } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { Counts } from './counts.tsx';
import styles from './import-page.module.css';
import { ImportSheetPanel } from './import-sheet.tsx';
import { changesNothing, type MappingDraft, mappingRequest } from './mapping-draft.ts';
import { UnknownNames } from './unknown-names.tsx';
import { changeImportMapping, commitImport } from '../../service/writes/imports.ts';

export function ImportPage() {
  const { importId = '' } = useParams();
  const { t } = useTranslation();
  const found = useQuery(reads.import(importId));
  useTitle(found.data?.fileName ?? t('imports.title'));
  if (found.data) return <DryRun key={found.data.id} shown={found.data} />;
  if (found.error?.slug === 'not-found' || found.error?.slug === 'validation-failed')
    return <NotFoundPage />;
  return (
    <Page title={t('imports.title')} back={{ to: '/import', text: t('imports.back') }}>
      {found.error ? (
        <RefusalNotice refusal={found.error} onRetry={() => void found.refetch()} />
      ) : (
        <Loading lines={8} />
      )}
    </Page>
  );
}

function DryRun({ shown }: { shown: Import }) {
  const { t } = useTranslation();
  const dates = useDates();
  const queries = useQueryClient();
  const [draft, setDraft] = useState<MappingDraft>({ sheets: {}, names: {} });
  const keep = (changed: Import) => queries.setQueryData(reads.import(shown.id).queryKey, changed);
  const remap = useAct(
    shown,
    (body: ChangeImportMappingRequest, act) => changeImportMapping(shown.id, body, act),
    (changed) => {
      keep(changed);
      setDraft({ sheets: {}, names: {} });
      announce(t('imports.applied'));
    },
  );
  const commit = useAct(
    shown,
    (_: null, act) => commitImport(shown.id, act),
    (done) => {
      keep(done);
      void queries.invalidateQueries({ queryKey: reads.imports(shown.teamId).queryKey });
    },
  );
  const isDone = shown.state === 'committed';
  const isChanged = !changesNothing(draft);
  const ready = shown.counts.accepted + shown.counts.repaired + shown.counts.waitingForSecondSeat;
  const refusedBecause = isChanged
    ? t('imports.unsaved')
    : ready === 0
      ? t('imports.nothingToCommit')
      : undefined;
  return (
    <Page title={shown.fileName} back={{ to: '/import', text: t('imports.back') }}>
      <div className={styles.parts}>
        {isDone && shown.result && shown.committedAt ? (
          <Panel id="ferdig" title={t('imports.done', { when: dates.moment(shown.committedAt) })}>
            <Made result={shown.result} />
            <ButtonLink to="/" look="main">
              {t('imports.toBoard')}
            </ButtonLink>
          </Panel>
        ) : (
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
        )}
        {!isDone && shown.unknownNames.length > 0 && (
          <UnknownNames
            teamId={shown.teamId}
            names={shown.unknownNames}
            draft={draft}
            onChange={setDraft}
          />
        )}
        {shown.sheets.map((sheet) => (
          <ImportSheetPanel
            key={sheet.name}
            sheet={sheet}
            isDone={isDone}
            draft={draft}
            onChange={setDraft}
          />
        ))}
        {isChanged && (
          <div className={styles.bar}>
            <Notice kind="attention" title={t('imports.unsaved')}>
              <ButtonRow>
                <Button
                  look="main"
                  isBusy={remap.isBusy}
                  onClick={() => void remap.run(mappingRequest(draft, shown))}
                >
                  {t('imports.apply')}
                </Button>
                <Button onClick={() => setDraft({ sheets: {}, names: {} })}>
                  {t('frame.cancel')}
                </Button>
              </ButtonRow>
              <ActNotice act={remap} />
            </Notice>
          </div>
        )}
      </div>
    </Page>
  );
}

function Made({ result }: { result: NonNullable<Import['result']> }) {
  const { t } = useTranslation();
  const names = [
    'caseIds',
    'pendingCaseIds',
    'inquiryIds',
    'closedCaseIds',
    'workerIds',
    'agreementIds',
    'unitIds',
  ] as const;
  return (
    <ul className={styles.made}>
      {names
        .filter((name) => result[name].length > 0)
        .map((name) => (
          <li key={name}>
            <strong>{result[name].length}</strong> {t(`imports.made.${name}`).toLowerCase()}
          </li>
        ))}
    </ul>
  );
}
