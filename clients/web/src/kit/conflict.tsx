import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonRow } from './button.tsx';
import styles from './conflict.module.css';
import { Notice } from './notice.tsx';

export type Difference = {
  name: string;
  label: string;
  mine: string;
  theirs: string;
  /** Both texts after each other, where that makes sense. */
  joined?: string;
};
type Which = 'mine' | 'theirs' | 'joined';

/**
 * Somebody else changed the same thing (412). Both versions stand beside each other, field by field; nothing is thrown
 * away before somebody has chosen.
 */
export function Conflict({
  differences,
  onSettle,
  onDrop,
  isBusy = false,
}: {
  differences: readonly Difference[];
  onSettle: (chosen: ReadonlyMap<string, Which>) => void;
  onDrop: () => void;
  isBusy?: boolean;
}) {
  const { t } = useTranslation();
  const id = useId();
  // Nothing is thrown away unless somebody says so: both when they can be joined, else the person's own.
  const [chosen, setChosen] = useState<ReadonlyMap<string, Which>>(
    () =>
      new Map(
        differences.map(({ name, joined }) => [name, joined === undefined ? 'mine' : 'joined']),
      ),
  );
  return (
    <Notice kind="attention" isUrgent title={t('frame.conflict.title')}>
      <p>{t('frame.conflict.lead')}</p>
      <ul className={styles.list}>
        {differences.map(({ name, label, ...versions }) => (
          <li key={name} className={styles.field}>
            <fieldset>
              <legend>{label}</legend>
              {(['mine', 'theirs', 'joined'] as const).map((which) => {
                const text = versions[which];
                return (
                  text !== undefined && (
                    <label
                      key={which}
                      className={styles.version}
                      data-chosen={chosen.get(name) === which || undefined}
                    >
                      <span className={styles.who}>
                        <input
                          type="radio"
                          name={`${id}-${name}`}
                          checked={chosen.get(name) === which}
                          onChange={() => setChosen(new Map(chosen).set(name, which))}
                        />{' '}
                        {t(`frame.conflict.${which}`)}
                      </span>
                      <span className={styles.text}>{text || '–'}</span>
                    </label>
                  )
                );
              })}
            </fieldset>
          </li>
        ))}
      </ul>
      <ButtonRow>
        <Button look="main" isBusy={isBusy} onClick={() => onSettle(chosen)}>
          {t('frame.conflict.saveChosen')}
        </Button>
        <Button onClick={onDrop}>{t('frame.conflict.leaveIt')}</Button>
      </ButtonRow>
    </Notice>
  );
}
