import type { Schemas } from '../../service/contract.ts';
import styles from './instruments.module.css';

type Words = Pick<
  Schemas['TextPack'],
  'title' | 'instruction' | 'lines' | 'copyright' | 'language'
>;

/** The form as it is read, with its four lines; whose it is stands under it, always. */
export function Wording({ words }: { words: Words }) {
  return (
    <div className={styles.wording} lang={words.language}>
      <p className={styles.wordingTitle}>{words.title || '…'}</p>
      <p>{words.instruction}</p>
      {words.lines.map(({ label, left, right }, place) => (
        <div key={place} className={styles.line}>
          <p>{label}</p>
          <div className={styles.rule} aria-hidden="true" />
          <p className={styles.ends}>
            <span>{left}</span>
            <span>{right}</span>
          </p>
        </div>
      ))}
      <p className={styles.facts}>{words.copyright}</p>
    </div>
  );
}
