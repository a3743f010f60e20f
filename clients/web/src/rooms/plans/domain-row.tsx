import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../kit/button.tsx';
import { Check, TextField } from '../../kit/fields.tsx';
import type { DomainRow } from './domain-draft.ts';
import styles from './plans.module.css';

/** One part of the person's life: where it stands, whether it matters most, and what they call it. */
export function DomainRowFields({
  row,
  isFirst,
  isLast,
  hasWords,
  onChange,
  onMove,
  onRemove,
}: {
  row: DomainRow;
  isFirst: boolean;
  isLast: boolean;
  hasWords: boolean;
  onChange: (change: Partial<DomainRow>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}) {
  const { t } = useTranslation();
  const item = useRef<HTMLLIElement>(null);
  const name = t(`plans.domain.${row.domain}`);
  // The button that was pressed goes where the row goes; at the end of the way it is the other one that can be pressed.
  const move = (by: -1 | 1) => {
    const pressed = by === -1 ? 'up' : 'down';
    onMove(by);
    requestAnimationFrame(() =>
      item.current?.querySelector<HTMLElement>(`[data-move="${pressed}"]`)?.focus(),
    );
  };
  // Few parts of a life are put in words; a field for each would hide the order among them.
  const [isWording, setWording] = useState(row.ownWords !== '');
  const word = () => {
    setWording(true);
    requestAnimationFrame(() =>
      item.current?.querySelector<HTMLElement>('input:not([type="checkbox"])')?.focus(),
    );
  };
  return (
    <li ref={item} className={styles.row}>
      <div className={styles.rowHead}>
        <strong>{name}</strong>
        <RowMoves {...{ name, isFirst, isLast, onRemove }} onMove={move} />
      </div>
      <div className={styles.rowHead}>
        <Check
          label={t('plans.domains.isImportant')}
          isChecked={row.isImportant}
          onChange={(isImportant) => onChange({ isImportant })}
        />
        {hasWords && !isWording && (
          <Button
            isSmall
            look="quiet"
            aria-label={t('plans.domains.wordsFor', { domain: name })}
            onClick={word}
          >
            {t('plans.domains.words')}
          </Button>
        )}
      </div>
      {hasWords && isWording && (
        <TextField
          label={t('plans.domains.ownWords')}
          maxLength={200}
          autoComplete="off"
          value={row.ownWords}
          onChange={(ownWords) => onChange({ ownWords })}
        />
      )}
    </li>
  );
}

function RowMoves({
  name,
  isFirst,
  isLast,
  onMove,
  onRemove,
}: {
  name: string;
  isFirst: boolean;
  isLast: boolean;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}) {
  const { t } = useTranslation();
  return (
    <span className={styles.moves}>
      <Button
        isSmall
        look="quiet"
        data-move="up"
        aria-disabled={isFirst || undefined}
        aria-label={t('plans.domains.up', { domain: name })}
        onClick={() => !isFirst && onMove(-1)}
      >
        ↑
      </Button>
      <Button
        isSmall
        look="quiet"
        data-move="down"
        aria-disabled={isLast || undefined}
        aria-label={t('plans.domains.down', { domain: name })}
        onClick={() => !isLast && onMove(1)}
      >
        ↓
      </Button>
      <Button
        isSmall
        look="quiet"
        aria-label={t('plans.domains.remove', { domain: name })}
        onClick={onRemove}
      >
        ×
      </Button>
    </span>
  );
}
