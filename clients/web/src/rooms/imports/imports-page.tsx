import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Page, useTitle } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { useCommand } from '../../service/command.ts';
import { reads } from '../../service/reads.ts';
import { useTeam } from '../../session/team.tsx';
import { EarlierImports } from './earlier-imports.tsx';
import { FileDrop } from './file-drop.tsx';
import { FileProblem } from './file-problem.tsx';
import styles from './imports-page.module.css';
import { ofFile, unfitFile } from './unfit-file.ts';
import { createImport } from '../../service/writes/imports.ts';

/** The team's own spreadsheet, in: choose the file, see what would happen, and only then carry it out. */
export function ImportsPage() {
  const { t } = useTranslation();
  const team = useTeam();
  const navigate = useNavigate();
  const queries = useQueryClient();
  useTitle(t('imports.title'));
  const upload = useCommand(
    async (file: File, key) => {
      const unfit = unfitFile(file);
      if (unfit) throw unfit;
      return createImport(team.id, file, key);
    },
    (dryRun) => {
      queries.setQueryData(reads.import(dryRun.id).queryKey, dryRun);
      void queries.invalidateQueries({ queryKey: reads.imports(team.id).queryKey });
      void navigate(`/import/${dryRun.id}`);
    },
  );
  const refusal = upload.refusal && ofFile(upload.refusal);
  return (
    <Page isNarrow title={t('imports.title')}>
      <p className={styles.lead}>{t('imports.lead')}</p>
      <div className={styles.parts}>
        <FileDrop isBusy={upload.isBusy} onFile={(file) => void upload.run(file)} />
        <p className="unseen" role="status">
          {upload.isBusy && t('imports.uploading')}
        </p>
        {refusal?.problem.file ? (
          <FileProblem refusal={refusal} />
        ) : (
          <RefusalNotice refusal={refusal} />
        )}
        <EarlierImports teamId={team.id} />
      </div>
    </Page>
  );
}
