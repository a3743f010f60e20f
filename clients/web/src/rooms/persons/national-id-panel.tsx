import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../kit/announcer.tsx';
import { Button } from '../../kit/button.tsx';
import { Panel } from '../../kit/page.tsx';
import type { Person } from '../../service/contract.ts';
import { NationalIdDialog } from './national-id-dialog.tsx';
import { NationalIdShowing } from './national-id-showing.tsx';
import styles from './person-page.module.css';

/** Hidden but for its first digits; the whole of it is an act of its own, in the log. */
export function NationalIdPanel({ person }: { person: Person }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'write' | 'show' | null>(null);
  const [shown, setShown] = useState<string | null>(null);
  const { nationalId, registration } = person;
  const close = () => setOpen(null);
  return (
    <Panel id="fodselsnummer" title={t('persons.nationalId.title')}>
      {nationalId ? (
        <p className={nationalId.masked ? styles.number : undefined}>
          {shown
            ? `${shown.slice(0, 6)} ${shown.slice(6)}`
            : (nationalId.masked ?? t('persons.nationalId.unreadable'))}
        </p>
      ) : (
        <p className={styles.soft}>
          {t(
            registration === 'approved'
              ? 'persons.nationalId.none'
              : 'persons.nationalId.notApproved',
          )}
        </p>
      )}
      {registration === 'approved' && (
        <div className={styles.acts}>
          {nationalId?.masked && (
            <Button isSmall onClick={() => (shown ? setShown(null) : setOpen('show'))}>
              {t(shown ? 'persons.nationalId.hide' : 'persons.nationalId.show')}
            </Button>
          )}
          <Button isSmall onClick={() => setOpen('write')}>
            {t(nationalId ? 'persons.nationalId.change' : 'persons.nationalId.add')}
          </Button>
        </div>
      )}
      {open === 'write' && (
        <NationalIdDialog
          person={person}
          onClose={close}
          onDone={() => {
            close();
            setShown(null);
            announce(t('persons.saved'));
          }}
        />
      )}
      {open === 'show' && (
        <NationalIdShowing
          caseId={person.caseId}
          onClose={close}
          onShown={(number) => {
            close();
            setShown(number);
          }}
        />
      )}
    </Panel>
  );
}
