import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useDates } from '../../kit/dates.ts';
import { Flag } from '../../kit/flag.tsx';
import { Page, Panel, useTitle } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Empty, Loading } from '../../kit/states.tsx';
import { useCommand } from '../../service/command.ts';
import { reads } from '../../service/reads.ts';
import { useTeam } from '../../session/team.tsx';
import { FileProblem } from './file-problem.tsx';
import styles from './imports-page.module.css';
import { createImport } from '../../service/writes/imports.ts';

/** The team's own spreadsheet, in: choose the file, see what would happen, and only then carry it out. */
export function ImportsPage() {
  const { t } = useTranslation();
  const dates = useDates();
  const team = useTeam();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const imports = useQuery(reads.imports(team.id));
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  useTitle(t('imports.title'));
  const upload = useCommand(
    ({ file }: { file: File; name: string; at: number }, key) => createImport(team.id, file, key),
    (dryRun) => {
      queries.setQueryData(reads.import(dryRun.id).queryKey, dryRun);
      void queries.invalidateQueries({ queryKey: reads.imports(team.id).queryKey });
      void navigate(`/import/${dryRun.id}`);
    },
  );
  const take_ = (file: File | undefined) => {
    if (file) void upload.run({ file, name: `${file.name}:${file.size}`, at: file.lastModified });
    if (input.current) input.current.value = '';
  };
  return (
    <Page isNarrow title={t('imports.title')}>
      <p className={styles.lead}>{t('imports.lead')}</p>
      <div className={styles.parts}>
        <label
          className={styles.drop}
          data-over={isOver || undefined}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            take_(event.dataTransfer.files[0]);
          }}
        >
          <span className={styles.dropText}>
            {upload.isBusy ? t('imports.uploading') : t('imports.drop')}
          </span>
          <span className={styles.hint} id="filkrav">
            {t('imports.uploadHint')}
          </span>
          <span className={styles.pick} aria-hidden="true">
            {t('imports.upload')}
          </span>
          <input
            ref={input}
            type="file"
            accept=".xlsx,.csv,.txt,.tsv"
            aria-describedby="filkrav"
            aria-label={t('imports.upload')}
            disabled={upload.isBusy}
            onChange={(event) => take_(event.target.files?.[0])}
          />
        </label>
        <p className="unseen" role="status">
          {upload.isBusy && t('imports.uploading')}
        </p>
        {upload.refusal?.problem.file ? (
          <FileProblem refusal={upload.refusal} />
        ) : (
          <RefusalNotice refusal={upload.refusal} />
        )}
        <Panel id="filer" title={t('imports.earlier')}>
          {imports.error && (
            <RefusalNotice refusal={imports.error} onRetry={() => void imports.refetch()} />
          )}
          {imports.isPending && <Loading lines={3} />}
          {imports.data?.items.length === 0 && <Empty title={t('imports.noneEarlier')} />}
          <ul className={styles.files}>
            {imports.data?.items.map((file) => (
              <li key={file.id}>
                <Link to={`/import/${file.id}`}>{file.fileName}</Link>
                <span className={styles.hint}>
                  {t('imports.uploadedBy', {
                    when: dates.moment(file.uploadedAt),
                    name: file.uploadedByName ?? t('imports.fromConsole'),
                  })}
                </span>
                <Flag kind={file.state === 'committed' ? 'plain' : 'attention'}>
                  {t(`imports.state.${file.state}`)}
                </Flag>
              </li>
            ))}
          </ul>
        </Panel>
      </div>
    </Page>
  );
}
