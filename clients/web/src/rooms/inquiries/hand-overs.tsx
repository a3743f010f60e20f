import { useTranslation } from 'react-i18next';
import { useDates } from '../../kit/dates.ts';
import { Notice } from '../../kit/notice.tsx';
import type { Inquiry } from '../../service/contract.ts';

type Passed = Pick<Inquiry, 'handOvers'>;

// Asked of once is how it goes; from the second on the person is being passed about.
const isShuttlecock = ({ handOvers }: Passed) => handOvers.length >= 2;

/** «Kasteball»: which units have been asked, and what they answered. */
export function HandOversNotice({ inquiry }: { inquiry: Passed }) {
  const { t } = useTranslation();
  const dates = useDates();
  if (!isShuttlecock(inquiry)) return null;
  return (
    <Notice
      kind="attention"
      title={t('inquiry.handOvers.title', { count: inquiry.handOvers.length })}
    >
      <ul>
        {inquiry.handOvers.map(({ unit, askedAt, state }) => (
          <li key={askedAt}>
            {unit.name}, {dates.day(askedAt)}: {t(`inquiry.handOvers.state.${state}`)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
