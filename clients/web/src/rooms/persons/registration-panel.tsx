import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../kit/announcer.tsx';
import { Button } from '../../kit/button.tsx';
import { useDates } from '../../kit/dates.ts';
import { Flag } from '../../kit/flag.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Panel } from '../../kit/page.tsx';
import type { Person, RecordedRegistration } from '../../service/contract.ts';
import styles from './person-page.module.css';
import { RegistrationDialog } from './registration-dialog.tsx';

/** What the person may say next; a closed case only lets them take it back. */
function possible({ registration, caseState, inDoubtSinceAt }: Person): RecordedRegistration[] {
  if (registration === 'approved')
    return inDoubtSinceAt ? ['approved', 'withdrawn'] : ['withdrawn'];
  if (caseState === 'closed') return [];
  return registration === 'unregistered' ? ['approved', 'declined'] : ['approved'];
}

export function RegistrationPanel({
  person,
  isReadOnly,
}: {
  person: Person;
  /** For whoever has emergency access. */
  isReadOnly: boolean;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const [saying, setSaying] = useState<RecordedRegistration | null>(null);
  const close = () => setSaying(null);
  return (
    <Panel
      id="registrering"
      title={t('persons.registration.title')}
      aside={
        <Flag kind={person.registration === 'approved' ? 'strong' : 'plain'}>
          {t(`registration.${person.registration}`)}
        </Flag>
      }
    >
      {person.inDoubtSinceAt && (
        <Notice kind="attention">
          <p>{t('persons.registration.inDoubt', { day: dates.day(person.inDoubtSinceAt) })}</p>
        </Notice>
      )}
      <p>{t(`persons.registration.${person.registration}`)}</p>
      <div className={styles.acts}>
        {(isReadOnly ? [] : possible(person)).map((state) => (
          <Button
            key={state}
            {...(state === 'approved' && { look: 'main' as const })}
            onClick={() => setSaying(state)}
          >
            {t(
              state === 'approved' && person.inDoubtSinceAt
                ? 'persons.registration.stillYes'
                : `persons.registration.act.${state}`,
            )}
          </Button>
        ))}
      </div>
      {person.registrations.length > 0 && (
        <ol className={styles.history} aria-label={t('persons.registration.history')}>
          {person.registrations.map((entry) => (
            <li key={`${entry.recordedAt}${entry.state}`}>
              {t('persons.registration.entry', {
                state: t(`persons.registration.state.${entry.state}`),
                said: t(`persons.registration.said.${entry.said}`),
                day: dates.day(entry.saidOn),
                name: entry.recordedByName,
              })}
              {entry.words && <p className={styles.words}>«{entry.words}»</p>}
            </li>
          ))}
        </ol>
      )}
      {saying && (
        <RegistrationDialog
          person={person}
          state={saying}
          onClose={close}
          onDone={() => {
            close();
            announce(t('persons.saved'));
          }}
        />
      )}
    </Panel>
  );
}
