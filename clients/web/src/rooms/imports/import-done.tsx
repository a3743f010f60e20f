import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../kit/button.tsx';
import { useDates } from '../../kit/dates.ts';
import { Panel } from '../../kit/page.tsx';
import type { Import } from '../../service/contract.ts';
import styles from './import-page.module.css';

type Result = NonNullable<Import['result']>;

/** The spreadsheet has been carried out: what was made of it. */
export function ImportDone({ result, committedAt }: { result: Result; committedAt: string }) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <Panel id="ferdig" title={t('imports.done', { when: dates.moment(committedAt) })}>
      <Made result={result} />
      <ButtonLink to="/" look="main">
        {t('imports.toBoard')}
      </ButtonLink>
    </Panel>
  );
}

function Made({ result }: { result: Result }) {
  const { t } = useTranslation();
  const names = [
    'caseIds',
    'pendingCaseIds',
    'inquiryIds',
    'closedCaseIds',
    'workerIds',
    'agreementIds',
    'unitIds',
    'measurementIds',
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
