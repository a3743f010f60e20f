import { useTranslation } from 'react-i18next';
import { useDates } from '../../kit/dates.ts';
import { Panel } from '../../kit/page.tsx';
import rowStyles from '../../kit/rows.module.css';
import type { Schemas } from '../../service/contract.ts';

/** What the person wrote on their curve, in full; the curve has room for where it stands only. */
export function OwnNotes({ marks }: { marks: readonly Schemas['CurveMark'][] }) {
  const { t } = useTranslation();
  const dates = useDates();
  const notes = marks.filter(({ words }) => words !== null);
  if (notes.length === 0) return null;
  return (
    <Panel id="merknader" title={t('answering.notes')}>
      <ul className={rowStyles.rows}>
        {notes.map(({ on, words }, at) => (
          <li key={at}>
            {dates.day(on)}: «{words}»
          </li>
        ))}
      </ul>
    </Panel>
  );
}
