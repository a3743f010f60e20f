import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDates } from '../../kit/dates.ts';
import { Flag } from '../../kit/flag.tsx';
import { Panel } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Empty, Loading } from '../../kit/states.tsx';
import { reads } from '../../service/reads.ts';
import styles from './imports-page.module.css';

/** The files that were uploaded before, carried out or still dry runs. */
export function EarlierImports({ teamId }: { teamId: string }) {
  const { t } = useTranslation();
  const dates = useDates();
  const imports = useQuery(reads.imports(teamId));
  return (
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
  );
}
