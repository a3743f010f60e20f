import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../kit/button.tsx';
import { Panel } from '../../kit/page.tsx';
import type { Case } from '../../service/contract.ts';
import { ArrangementDialog } from './arrangement-dialog.tsx';
import { useArrangementText } from './arrangement-text.ts';
import { SessionList } from './session-list.tsx';
import styles from './supervision.module.css';

/** How the service site is supervised, what follows from it, and how it was before. */
export function ArrangementPanel({ shown }: { shown: Case }) {
  const { t } = useTranslation();
  const textOf = useArrangementText();
  const [isOpen, setOpen] = useState(false);
  const { arrangement } = shown;
  if (!arrangement) return null;
  const isRunning = shown.state === 'open';
  return (
    <Panel
      id="avtale"
      title={t('arrangements.title')}
      aside={
        isRunning && (
          <Button isSmall onClick={() => setOpen(true)}>
            {t('arrangements.change')}
          </Button>
        )
      }
    >
      <p>
        <strong>{textOf(arrangement)}</strong>
      </p>
      {isRunning &&
        arrangement.kind === 'fixed' &&
        (arrangement.weekday === null ? (
          <p className={styles.hint}>{t('arrangements.sessions.noTime')}</p>
        ) : (
          <SessionList teamId={shown.teamId} caseId={shown.id} most={4} />
        ))}
      {arrangement.earlier.length > 0 && (
        <details>
          <summary>{t('arrangements.earlier')}</summary>
          <ul>
            {arrangement.earlier.map((said) => (
              <li key={said.version}>{textOf(said)}</li>
            ))}
          </ul>
        </details>
      )}
      {isOpen && (
        <ArrangementDialog
          caseId={shown.id}
          arrangement={arrangement}
          onClose={() => setOpen(false)}
        />
      )}
    </Panel>
  );
}
