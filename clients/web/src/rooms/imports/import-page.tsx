import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Page, useTitle } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Loading } from '../../kit/states.tsx';
import { NotFoundPage } from '../../layout/state-pages.tsx';
import type { Import } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { ImportCommit } from './import-commit.tsx';
import { ImportDone } from './import-done.tsx';
import styles from './import-page.module.css';
import { ImportSheetPanel } from './import-sheet.tsx';
import { UnappliedMapping } from './unapplied-mapping.tsx';
import { UnknownNames } from './unknown-names.tsx';
import { useMapping } from './use-mapping.ts';

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
  const mapping = useMapping(shown);
  const { draft, setDraft, isChanged } = mapping;
  const isDone = shown.state === 'committed';
  return (
    <Page title={shown.fileName} back={{ to: '/import', text: t('imports.back') }}>
      <div className={styles.parts}>
        {isDone && shown.result && shown.committedAt ? (
          <ImportDone result={shown.result} committedAt={shown.committedAt} />
        ) : (
          <ImportCommit shown={shown} isChanged={isChanged} />
        )}
        {!isDone && shown.unknownNames.length > 0 && (
          <UnknownNames shown={shown} draft={draft} onChange={setDraft} />
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
        {isChanged && <UnappliedMapping mapping={mapping} />}
      </div>
    </Page>
  );
}
