import { useTranslation } from 'react-i18next';
import { speak } from '../language/language.ts';
import styles from './language-line.module.css';

/** The other language, said in itself. */
export function LanguageLine() {
  const { i18n } = useTranslation();
  const other = i18n.language === 'en' ? 'nb' : 'en';
  return (
    <p>
      <button
        type="button"
        className={styles.language}
        lang={other}
        onClick={() => void speak(other)}
      >
        {other === 'en' ? 'In English' : 'På norsk'}
      </button>
    </p>
  );
}
