import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../kit/button.tsx';
import { today, useDates } from '../../kit/dates.ts';
import { Flag } from '../../kit/flag.tsx';
import type { Schemas } from '../../service/contract.ts';
import { FormRulesText } from './form-rules-text.tsx';
import styles from './instruments.module.css';
import { LicenceDialog } from './licence-dialog.tsx';
import { LicenceLine } from './licence-line.tsx';
import { useLanguageName } from './language-name.ts';
import { WordingDialog } from './wording-dialog.tsx';
import { WordingsDialog } from './wordings-dialog.tsx';

type TeamForm = Schemas['TeamForm'];

/** One form: what may be done with it, by which licence, how it is read; and for the leader, what is to be done about it. */
export function FormEntry({
  teamId,
  form,
  mayChange,
}: {
  teamId: string;
  form: TeamForm;
  mayChange: boolean;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const languageName = useLanguageName();
  const [open, setOpen] = useState<'licence' | 'wording' | 'wordings' | null>(null);
  const close = () => setOpen(null);
  const over =
    form.right === 'none'
      ? form.licences.find(({ throughOn }) => throughOn !== null && throughOn < today())
      : undefined;
  const ages = form.ageGroups.map((group) => t(`instruments.ageGroup.${group}`)).join(', ');
  return (
    <li className={styles.form}>
      <div className={styles.head}>
        <h3>{form.name}</h3>
        <Flag kind={form.right === 'none' ? 'plain' : 'strong'}>
          {t(form.isFree ? 'instruments.free' : `instruments.right.${form.right}`)}
        </Flag>
      </div>
      <p className={styles.facts}>
        {form.isScored ? ages : t('instruments.youngest')} · {form.source}
      </p>
      {form.isFree && <p>{t('instruments.freeMeans')}</p>}
      {over?.throughOn && <p>{t('instruments.ranOut', { day: dates.longDay(over.throughOn) })}</p>}
      <FormRulesText form={form} />
      {form.licences.length > 0 && (
        <ul className={styles.licences}>
          {form.licences.map((licence) => (
            <LicenceLine key={licence.id} form={form} licence={licence} mayChange={mayChange} />
          ))}
        </ul>
      )}
      {form.languages.length > 0 && (
        <p className={styles.facts}>
          {t('instruments.languages', { list: form.languages.map(languageName).join(', ') })}
        </p>
      )}
      {!form.isFree && form.right === 'digital' && form.languages.length === 0 && (
        <p>{t('instruments.noWording')}</p>
      )}
      <p className={styles.actions}>
        {mayChange && !form.isFree && (
          <Button isSmall onClick={() => setOpen('licence')}>
            {t('instruments.licence.register')}
            <span className="unseen"> {form.name}</span>
          </Button>
        )}
        {mayChange && !form.isFree && form.right === 'digital' && (
          <Button isSmall onClick={() => setOpen('wording')}>
            {t('instruments.wording.add')}
            <span className="unseen"> {form.name}</span>
          </Button>
        )}
        {form.languages.length > 0 && (
          <Button isSmall look="quiet" onClick={() => setOpen('wordings')}>
            {t('instruments.wording.see')}
            <span className="unseen"> {form.name}</span>
          </Button>
        )}
      </p>
      {open === 'licence' && <LicenceDialog teamId={teamId} form={form} onClose={close} />}
      {open === 'wording' && <WordingDialog teamId={teamId} form={form} onClose={close} />}
      {open === 'wordings' && <WordingsDialog teamId={teamId} form={form} onClose={close} />}
    </li>
  );
}
