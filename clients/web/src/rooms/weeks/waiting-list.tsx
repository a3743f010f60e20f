import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDates } from '../../kit/dates.ts';
import { Panel } from '../../kit/page.tsx';
import { Empty } from '../../kit/states.tsx';
import type { MyWeek } from '../../service/contract.ts';
import styles from './week-page.module.css';

/** What somebody else cannot do before I have done mine. */
export function WaitingList({ week }: { week: MyWeek }) {
  const { t } = useTranslation();
  return (
    <Panel id="venter" title={t('weeks.waiting.title')} count={week.waiting.length}>
      {week.waiting.length === 0 && <Empty title={t('weeks.waiting.none')} />}
      <ul>
        {week.waiting.map((one) => (
          <li key={`${one.kind} ${one.id}`} className={styles.case}>
            <p className={styles.text}>
              <Link to={placeOf(one)}>
                <strong>{nameOf(one, t)}</strong>
              </Link>{' '}
              <span className={styles.away}>
                <WaitsFor one={one} todayOn={week.todayOn} />
              </span>
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

type Waiting = MyWeek['waiting'][number];

function WaitsFor({ one: { kind, dueOn }, todayOn }: { one: Waiting; todayOn: string }) {
  const { t } = useTranslation();
  const dates = useDates();
  if (!dueOn) return t(`weeks.waiting.${kind}`);
  const day = dates.shortDay(dueOn);
  if (kind === 'collaboration_meeting') return t('weeks.waiting.meetingPassed', { day });
  if (kind === 'minutes')
    return `${t('weeks.waiting.minutes')} · ${t('weeks.waiting.minutesDue', { day })}`;
  // Of an inquiry that has been decided on it is when it comes back, not when somebody is to hear.
  if (kind === 'inquiry' || kind === 'service_to_ask')
    return `${t(`weeks.waiting.${kind}`)} · ${t('weeks.waiting.comesBack', { day })}`;
  const due = t(dueOn < todayOn ? 'weeks.waiting.overdue' : 'weeks.waiting.due', { day });
  return `${t(`weeks.waiting.${kind}`)} · ${due}`;
}

const toReply: readonly Waiting['kind'][] = [
  'acknowledgement_to_give',
  'outcome_to_tell',
  'offer_to_give',
];

const isOfMinutes = ({ kind }: Waiting) => kind === 'minutes' || kind === 'minutes_comment';

/** Minutes are called by the ISO week, as `2026-W48`. */
function nameOf(one: Waiting, t: TFunction): string {
  return isOfMinutes(one) ? t('minutes.week', { week: Number(one.name.slice(-2)) }) : one.name;
}

function placeOf({ kind, id }: Waiting): string {
  if (kind === 'opening') return '/#trenger';
  if (kind === 'supervision_request') return `/sak/${id}#ber-om`;
  if (kind === 'feedback_signal') return `/sak/${id}/tilbakemelding#ta-opp`;
  if (kind === 'measurement_due') return `/sak/${id}/tilbakemelding`;
  if (kind === 'unit_to_tell') return '/veiledning#varsle';
  if (toReply.includes(kind)) return `/henvendelse/${id}#svar-gitt`;
  if (kind === 'service_to_ask') return `/henvendelse/${id}#folges`;
  if (kind === 'minutes') return `/mote/${id}/referat`;
  if (kind === 'minutes_comment') return `/mote/${id}/referat#merknader`;
  return kind === 'collaboration_meeting' ? `/sak/${id}#innleggelser` : `/henvendelse/${id}`;
}
