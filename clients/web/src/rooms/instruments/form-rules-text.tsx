import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../service/contract.ts';
import styles from './instruments.module.css';

/** Where the cut-offs are, and where they come from. */
export function FormRulesText({ form: { rules } }: { form: Schemas['TeamForm'] }) {
  const { t, i18n } = useTranslation();
  if (!rules) return null;
  const decimal = new Intl.NumberFormat(i18n.language === 'en' ? 'en-GB' : 'nb-NO', {
    minimumFractionDigits: 1,
  });
  const points = (tenths: number) => decimal.format(tenths / 10);
  const cutOffs = rules.cutOffs.map(({ ageGroup, tenths }) =>
    t('instruments.cutOff', { value: points(tenths), age: t(`instruments.ageGroup.${ageGroup}`) }),
  );
  return (
    <p className={styles.facts}>
      {cutOffs.length > 0 && t('instruments.cutOffs', { list: cutOffs.join(', ') })}
      {rules.reliableChangeTenths !== null &&
        ` ${t('instruments.reliableChange', { value: points(rules.reliableChangeTenths) })}`}
      {rules.lowBelowTenths !== null &&
        t('instruments.lowBelow', { value: points(rules.lowBelowTenths) })}{' '}
      {t(rules.isNormed ? 'instruments.american' : 'instruments.borrowed')}
    </p>
  );
}
