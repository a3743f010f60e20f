import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { announce } from '../../kit/announcer.tsx';
import { Button } from '../../kit/button.tsx';
import { Facts, Panel } from '../../kit/page.tsx';
import type { Person } from '../../service/contract.ts';
import { fieldsKept } from './known-fields.ts';
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
        facts={fieldsKept(person.registration).map((name) => [
          t(`persons.known.${name}`),
          person[name] ? (
            <span className={styles.words}>{person[name]}</span>
          ) : (
            <span className={styles.soft}>{t('persons.known.none')}</span>
          ),
        ])}
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
