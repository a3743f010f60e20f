import { useTranslation } from 'react-i18next';
import type { Coverage } from '../service/contract.ts';
import styles from './coverage.module.css';

/** Which fields some people cover together, in a few short lines: those who hold them, what is missing, what rests on one. */
export function CoverageLines({
  coverage,
  of,
  namesOne,
}: {
  coverage: Coverage & { unknownOf?: readonly string[] };
  of: 'team' | 'pair';
  /** Whom a field rests on; of a pair the seats say it. */
  namesOne: boolean;
}) {
  const { t } = useTranslation();
  const list = (fields: readonly string[]) => fields.join(', ');
  const { held, missing, heldByOne, unknownOf = [] } = coverage;
  const name = (field: (typeof held)[number]) => t(`competence.${field}`).toLowerCase();
  const lines: [string, string][] = [
    [
      t(`staffing.coverage.${of}`),
      held.length > 0 ? list(held.map(name)) : t('staffing.coverage.none'),
    ],
  ];
  const isKnown = unknownOf.length === 0;
  if (missing.length > 0)
    lines.push([
      t(isKnown ? 'staffing.coverage.missing' : 'staffing.coverage.perhapsMissing'),
      list(missing.map(name)),
    ]);
  if (namesOne && heldByOne.length > 0)
    lines.push([
      t('staffing.coverage.one'),
      list(
        heldByOne.map((one) =>
          t('staffing.coverage.field', { competence: name(one.competence), name: one.name }),
        ),
      ),
    ]);
  return (
    <dl className={styles.lines}>
      {lines.map(([what, said]) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  );
}
