import type { CaseSummary } from '../../service/contract.ts';
import { SilenceFlag } from '../activities/silence-flag.tsx';
import { AdmissionFlags } from '../admissions/admission-flags.tsx';
import styles from './case-grounds.module.css';

/** Why else the case is here: one item says all of it. */
export function CaseGrounds({ shown }: { shown: CaseSummary }) {
  if (!shown.isNotHeardFrom && !shown.admission) return null;
  return (
    <p className={styles.grounds}>
      <SilenceFlag shown={shown} />
      <AdmissionFlags admission={shown.admission} />
    </p>
  );
}
