import { useTranslation } from 'react-i18next';
import type { AgendaItem, Meeting } from '../../service/contract.ts';
import { ActionForm } from './action-form.tsx';
import { ActionRows } from './action-rows.tsx';

/** What is to be done by this item; while the meeting is on, one line makes another. */
export function ItemActions({ meeting, item }: { meeting: Meeting; item: AgendaItem }) {
  const { t } = useTranslation();
  const isInSession = meeting.state === 'in_session';
  if (item.actions.length === 0 && !isInSession) return null;
  return (
    <section id="oppfolging" aria-labelledby="oppfolging-tittel">
      <h3 id="oppfolging-tittel">{t('actions.title')}</h3>
      <ActionRows actions={item.actions} isElsewhere={false} />
      {isInSession && <ActionForm key={item.id} about={{ itemId: item.id }} />}
    </section>
  );
}

/** All that has gone past its day and is about nothing else on the agenda, one after the other. */
export function OverdueActions({ items }: { items: readonly AgendaItem[] }) {
  return (
    <ActionRows
      actions={items.flatMap((item) => item.actions.filter(({ itemId }) => itemId !== item.id))}
    />
  );
}
