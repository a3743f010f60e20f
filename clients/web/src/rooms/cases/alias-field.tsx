import { useTranslation } from 'react-i18next';
import { Check, TextField } from '../../kit/fields.tsx';
import { Notice } from '../../kit/notice.tsx';
import { mayBeAName } from './may-be-a-name.ts';

/** What a case is called on the board. Words that may be somebody's name are confirmed first. */
export function AliasField({
  label,
  hint,
  value,
  otherwise = '',
  confirmed,
  onChange,
}: {
  label: string;
  hint: string;
  value: string;
  /** The alias that stands when none is typed. */
  otherwise?: string;
  /** The alias that somebody has said is nobody's name. */
  confirmed: string;
  onChange: (change: { alias: string } | { confirmedAlias: string }) => void;
}) {
  const { t } = useTranslation();
  const alias = value.trim() || otherwise;
  return (
    <>
      <TextField
        label={label}
        hint={hint}
        placeholder={otherwise}
        maxLength={40}
        autoComplete="off"
        value={value}
        onChange={(typed) => onChange({ alias: typed })}
      />
      {mayBeAName(alias) && (
        <Notice kind="attention" title={t('case.alias.mayBeAName', { alias })}>
          <Check
            label={t('case.alias.isNoName')}
            isChecked={confirmed === alias}
            onChange={(isSaid) => onChange({ confirmedAlias: isSaid ? alias : '' })}
          />
        </Notice>
      )}
    </>
  );
}
