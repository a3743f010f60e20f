import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './imports-page.module.css';

/** Where the spreadsheet is dropped, or chosen from the machine. */
export function FileDrop({ isBusy, onFile }: { isBusy: boolean; onFile: (file: File) => void }) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const take = (file: File | undefined) => {
    if (file && !isBusy) onFile(file);
    // The browser is silent when the same file is chosen again, unless the field is empty.
    if (input.current) input.current.value = '';
  };
  return (
    <label
      className={styles.drop}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        // Also while one is on its way: the browser would leave the page for the file.
        event.preventDefault();
        setOver(!isBusy);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files[0]);
      }}
    >
      <span className={styles.dropText}>{isBusy ? t('imports.uploading') : t('imports.drop')}</span>
      <span className={styles.hint} id="filkrav">
        {t('imports.uploadHint')}
      </span>
      <span className={styles.pick} aria-hidden="true">
        {t('imports.upload')}
      </span>
      <input
        ref={input}
        type="file"
        accept=".xlsx,.csv,.txt,.tsv"
        aria-describedby="filkrav"
        aria-label={t('imports.upload')}
        disabled={isBusy}
        onChange={(event) => take(event.target.files?.[0])}
      />
    </label>
  );
}
