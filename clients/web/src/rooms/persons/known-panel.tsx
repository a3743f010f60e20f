import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { announce } from '../../kit/announcer.tsx';
import { Button } from '../../kit/button.tsx';
import { type Level, levels } from '../../kit/level.tsx';
import { Facts, Panel } from '../../kit/page.tsx';
import { PhoneLink } from '../../kit/phone-link.tsx';
import type { Person } from '../../service/contract.ts';
import { fieldsKept, isOfJournal } from './known-fields.ts';
import { KnownDialog } from './known-dialog.tsx';
import styles from './person-page.module.css';

export function KnownPanel({
  person,
  isReadOnly,
}: {
  person: Person;
  /** For whoever has emergency access. */
  isReadOnly: boolean;
}) {
  const { t } = useTranslation();
  const [isEditing, setEditing] = useState(false);
  const journal = (level: Level) =>
    [person[`${level}System`], person[`${level}Reference`]].filter(Boolean).join(' · ');
  return (
    <Panel
      id="hvem"
      title={t('persons.known.title')}
      aside={
        !isReadOnly && (
          <Button isSmall onClick={() => setEditing(true)}>
            {t('persons.known.edit')}
          </Button>
        )
      }
    >
      <Facts
        facts={[
          ...fieldsKept(person.registration)
            .filter((name) => !isOfJournal(name))
            .map(
              (name) =>
                [
                  t(`persons.known.${name}`),
                  name === 'phone' && person.phone ? (
                    <PhoneLink phone={person.phone} />
                  ) : (
                    <Kept text={person[name]} />
                  ),
                ] as const,
            ),
          ...levels.map(
            (level) =>
              [t(`persons.known.journal.${level}`), <Kept text={journal(level)} />] as const,
          ),
        ]}
      />
      {person.registration !== 'approved' && (
        <p className={styles.soft}>{t('persons.known.notApproved')}</p>
      )}
      {person.inquiryIds.map((id) => (
        <p key={id} className={styles.from}>
          <Link to={`/henvendelse/${id}`}>{t('persons.known.fromInquiry')}</Link>
        </p>
      ))}
      {isEditing && (
        <KnownDialog
          person={person}
          onClose={() => setEditing(false)}
          onDone={() => {
            setEditing(false);
            announce(t('persons.saved'));
          }}
        />
      )}
    </Panel>
  );
}

function Kept({ text }: { text: string | null }) {
  const { t } = useTranslation();
  return text ? (
    <span className={styles.words}>{text}</span>
  ) : (
    <span className={styles.soft}>{t('persons.known.none')}</span>
  );
}
