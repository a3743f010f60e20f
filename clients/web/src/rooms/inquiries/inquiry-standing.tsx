import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button } from '../../kit/button.tsx';
import { nameOfInquiry } from '../../kit/case-name.ts';
import { useDates } from '../../kit/dates.ts';
import { Facts, Panel } from '../../kit/page.tsx';
import type { Inquiry } from '../../service/contract.ts';
import { daysOfInquiry } from './inquiry-days.ts';
import styles from './inquiry-page.module.css';
import type { InquiryEdits } from './use-inquiry-edits.ts';

/** Where the inquiry stands, whose it is, and whether it is ready for the meeting. */
export function InquiryStanding({
  inquiry,
  edits,
  isOver,
}: {
  inquiry: Inquiry;
  edits: InquiryEdits;
  isOver: boolean;
}) {
  const { t } = useTranslation();
  return (
    <Panel id="status" title={t('inquiry.standing')}>
      <StandingFacts inquiry={inquiry} />
      {!isOver &&
        (inquiry.state === 'clarifying' ||
          inquiry.state === 'received' ||
          inquiry.state === 'ready') && <Readiness state={inquiry.state} edits={edits} />}
    </Panel>
  );
}

function StandingFacts({ inquiry }: { inquiry: Inquiry }) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <Facts
      facts={[
        [
          t(inquiry.outcome ? 'inquiry.outcome' : 'inquiry.state'),
          inquiry.outcome ? (
            <strong key="o">{t(`outcome.${inquiry.outcome}`)}</strong>
          ) : (
            t(`inquiryState.${inquiry.state}`)
          ),
        ],
        // Decided, and yet the team's: where it stands now.
        inquiry.outcome && !inquiry.endedAt
          ? [t('inquiry.state'), t(`inquiryState.${inquiry.state}`)]
          : null,
        [t('inquiry.owner'), inquiry.ownerName],
        [
          t('inquiry.days'),
          t('board.days', {
            count: daysOfInquiry(inquiry),
          }),
        ],
        inquiry.timesCarried > 0
          ? [t('inquiry.carried'), t('inquiry.times', { count: inquiry.timesCarried })]
          : null,
        inquiry.comesBackOn ? [t('inquiry.comesBack'), dates.day(inquiry.comesBackOn)] : null,
        inquiry.unit
          ? [
              t(inquiry.about === 'service_site' ? 'inquiry.unit' : 'inquiry.unitFrom'),
              inquiry.unit.name,
            ]
          : null,
        inquiry.linkedCase
          ? [
              t('inquiry.linkedCase'),
              <Link key="c" to={`/sak/${inquiry.linkedCase.id}`}>
                {inquiry.linkedCase.alias ?? inquiry.linkedCase.title}
              </Link>,
            ]
          : null,
        inquiry.samePerson.length > 0
          ? [t('inquiry.samePerson.others'), <OtherInquiries key="p" inquiry={inquiry} />]
          : null,
        inquiry.decidedAt ? [t('inquiry.decidedOn'), dates.day(inquiry.decidedAt)] : null,
        inquiry.decidedInMeetingId
          ? [
              t('inquiry.meeting'),
              <Link key="m" to={`/mote/${inquiry.decidedInMeetingId}/referat`}>
                {t('inquiry.toMinutes')}
              </Link>,
            ]
          : null,
      ]}
    />
  );
}

/** Ready for the meeting, or back to being clarified. */
function Readiness({ state, edits }: { state: Inquiry['state']; edits: InquiryEdits }) {
  const { t } = useTranslation();
  return (
    <div className={styles.state}>
      <Button
        isBusy={edits.isWaiting}
        onClick={() => edits.set({ state: state === 'ready' ? 'clarifying' : 'ready' })}
      >
        {t(state === 'ready' ? 'inquiry.clarify' : 'inquiry.ready')}
      </Button>
      {state === 'received' && (
        <Button
          look="quiet"
          isBusy={edits.isWaiting}
          onClick={() => edits.set({ state: 'clarifying' })}
        >
          {t('inquiry.clarify')}
        </Button>
      )}
    </div>
  );
}

function OtherInquiries({ inquiry }: { inquiry: Inquiry }) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <ul>
      {inquiry.samePerson.map((one) => (
        <li key={one.id}>
          <Link to={`/henvendelse/${one.id}`}>{nameOfInquiry(t, one)}</Link>{' '}
          {dates.day(one.receivedAt)},{' '}
          {one.outcome && one.state !== 'withdrawn'
            ? t(`outcome.${one.outcome}`).toLowerCase()
            : t(`inquiryState.${one.state}`).toLowerCase()}
        </li>
      ))}
    </ul>
  );
}
