import { useTranslation } from 'react-i18next';
import { Button } from '../../kit/button.tsx';
import { useDates } from '../../kit/dates.ts';
import { Flag } from '../../kit/flag.tsx';
import { PhoneLink } from '../../kit/phone-link.tsx';
import type { NetworkContact } from '../../service/contract.ts';
import { useContactName } from './contact-name.ts';
import styles from './networks.module.css';

export type ContactAct = 'consent' | 'change' | 'remove';

/** What they are to the person, who it is, and first of all what they may be told. */
export function ContactItem({
  contact,
  isClosed = false,
  onAct,
}: {
  contact: NetworkContact;
  isClosed?: boolean;
  /** Left out for whoever only looks. */
  onAct?: (what: ContactAct) => void;
}) {
  const { t } = useTranslation();
  const nameOf = useContactName();
  const { relation, name, phone, consent, covers } = contact;
  const isAskable = !isClosed || consent === 'given';
  const acts: ContactAct[] = [
    ...(isAskable ? ['consent' as const] : []),
    ...(isClosed ? [] : ['change' as const]),
    'remove',
  ];
  return (
    <li className={styles.contact}>
      <p className={styles.who}>
        <strong>{t(`networks.relation.${relation}`)}</strong>
        {name && <span>{name}</span>}
        {phone && <PhoneLink phone={phone} className={styles.phone} />}
      </p>
      <p className={styles.consent}>
        <Flag kind={consent === 'given' ? 'strong' : 'plain'}>
          {t(`networks.consent.${consent}`)}
        </Flag>
        {consent === 'given'
          ? covers.map((cover) => t(`networks.cover.${cover}`)).join(', ')
          : t('networks.tellNothing')}
      </p>
      <ContactSaid contact={contact} />
      {onAct && (
        <p className={styles.acts}>
          {acts.map((what) => (
            <Button
              key={what}
              isSmall
              look={what === 'consent' ? 'side' : 'quiet'}
              onClick={() => onAct(what)}
            >
              {t(`networks.act.${what}`)}
              <span className="unseen"> {nameOf(contact)}</span>
            </Button>
          ))}
        </p>
      )}
    </li>
  );
}

/** What the person has said about it, the newest first. */
function ContactSaid({ contact: { consents } }: { contact: NetworkContact }) {
  const { t } = useTranslation();
  const dates = useDates();
  const [last] = consents;
  if (!last) return null;
  const entry = ({ answer, said, saidOn, recordedByName }: typeof last) =>
    t('networks.entry', {
      answer: t(`networks.answer.${answer === 'not_asked' ? 'refused' : answer}`),
      said: t(`persons.registration.said.${said}`),
      day: dates.day(saidOn),
      name: recordedByName,
    });
  if (consents.length === 1) return <p className={styles.said}>{entry(last)}</p>;
  return (
    <details className={styles.said}>
      <summary>{entry(last)}</summary>
      <ol>
        {consents.slice(1).map((one) => (
          <li key={one.recordedAt}>{entry(one)}</li>
        ))}
      </ol>
    </details>
  );
}
