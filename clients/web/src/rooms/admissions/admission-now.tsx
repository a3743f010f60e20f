import type { Admission } from '../../service/contract.ts';
import { usePlaceAndDays } from './admission-text.ts';

/** As it stands when somebody else was first. */
export function AdmissionNow({ shown }: { shown: Admission }) {
  const { place, days } = usePlaceAndDays(shown);
  return (
    <p>
      {place}, {days}
    </p>
  );
}
