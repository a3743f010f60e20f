import { useTranslation } from 'react-i18next';
import { TextArea, TextField } from '../../kit/fields.tsx';
import styles from './instruments.module.css';

const places = [0, 1, 2, 3] as const;
const emptyLine = { label: '', left: '', right: '' };
export const emptyWords = {
  ...{ language: 'nb', title: '', instruction: '', copyright: '' },
  lines: places.map(() => emptyLine),
};
type Words = typeof emptyWords;

/** The texts of a form: around the lines, and three of each line. */
export function WordingFields({
  words,
  onChange,
}: {
  words: Words;
  onChange: (part: Partial<Words>) => void;
}) {
  const { t } = useTranslation();
  const setLine = (at: number, part: Partial<typeof emptyLine>) =>
    onChange({
      lines: words.lines.map((line, place) => (place === at ? { ...line, ...part } : line)),
    });
  return (
    <>
      <TextField
        label={t('instruments.wording.language')}
        hint={t('instruments.wording.languageHint')}
        maxLength={3}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={words.language}
        onChange={(value) => onChange({ language: value.trim().toLowerCase() })}
      />
      <TextField
        label={t('instruments.wording.title')}
        maxLength={120}
        autoComplete="off"
        value={words.title}
        onChange={(value) => onChange({ title: value })}
      />
      <TextArea
        label={t('instruments.wording.instruction')}
        maxLength={1000}
        rows={3}
        value={words.instruction}
        onChange={(value) => onChange({ instruction: value })}
      />
      {places.map((place) => (
        <fieldset key={place} className={styles.lineFields}>
          <legend>{t('instruments.wording.line', { number: place + 1 })}</legend>
          {(['label', 'left', 'right'] as const).map((part) => (
            <TextField
              key={part}
              label={t(`instruments.wording.${part}`)}
              maxLength={200}
              autoComplete="off"
              value={words.lines[place]![part]}
              onChange={(value) => setLine(place, { [part]: value })}
            />
          ))}
        </fieldset>
      ))}
      <TextField
        label={t('instruments.wording.copyright')}
        hint={t('instruments.wording.copyrightHint')}
        maxLength={300}
        autoComplete="off"
        value={words.copyright}
        onChange={(value) => onChange({ copyright: value })}
      />
    </>
  );
}
