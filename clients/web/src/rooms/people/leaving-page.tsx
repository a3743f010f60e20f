import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ActNotice } from '../../kit/act-notice.tsx';
import { Button } from '../../kit/button.tsx';
import { addDays, today } from '../../kit/dates.ts';
import { DateField } from '../../kit/fields.tsx';
import { LevelName } from '../../kit/level.tsx';
import { Loads } from '../../kit/loads.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Page, Panel, Stack, useTitle } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Loading } from '../../kit/states.tsx';
import { NotFoundPage } from '../../layout/state-pages.tsx';
import type { Leaving } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { useTeam } from '../../session/team.tsx';
import { useDaysText } from '../absences/days-text.ts';
import { ActionRows } from '../actions/action-rows.tsx';
import { ConsultationRows } from '../supervision/consultation-list.tsx';
import { LeftSeatLine } from './left-seat-line.tsx';
import styles from './leaving-page.module.css';
import { useLeaving } from './use-leaving.ts';

/** Somebody leaves: each of their seats with who takes it over, and all of it done in one act. */
export function LeavingPage() {
  const { agreementId = '' } = useParams();
  const { t } = useTranslation();
  const team = useTeam();
  const found = useQuery(reads.leaving(team.id, agreementId));
  const title = found.data
    ? t('staffing.leaving.title', { name: found.data.agreement.name })
    : t('staffing.leaving.action');
  useTitle(title);
  if (found.error?.slug === 'not-found' || found.error?.slug === 'validation-failed')
    return <NotFoundPage />;
  return (
    <Page title={title} back={{ to: '/team', text: t('staffing.leaving.back') }}>
      {found.error && <RefusalNotice refusal={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Loading lines={9} />}
      {found.data && <LeavingForm key={agreementId} shown={found.data} />}
    </Page>
  );
}

function LeavingForm({ shown }: { shown: Leaving }) {
  const { t } = useTranslation();
  const { act, toFill, chosen, choose, day, setDay, reasonOf, missing } = useLeaving(shown);
  const { seats, agreement } = shown;
  if (agreement.endedOn) return <Notice kind="done" title={t('staffing.leaving.ended')} />;
  const isBlocked =
    shown.unseenSeats > 0 ||
    [shown.inquiries, shown.actions, shown.discussions].some((left) => left.length > 0);
  const refusedBecause = isBlocked
    ? t('staffing.leaving.inTheWay')
    : !day
      ? t('staffing.leaving.missingDay')
      : missing > 0
        ? t('staffing.leaving.missing', { count: missing })
        : undefined;
  return (
    <div className={styles.parts}>
      <p className={styles.lead}>{t('staffing.leaving.lead')}</p>
      {isBlocked && <InTheWay shown={shown} />}
      <Panel
        id="seter"
        title={t('staffing.leaving.seats')}
        count={seats.length}
        aside={<LevelName level={agreement.level} />}
      >
        {seats.length === 0 && <p>{t('staffing.leaving.noSeats', { name: agreement.name })}</p>}
        <ul>
          {seats.map((seat) => (
            <LeftSeatLine
              key={seat.caseId}
              seat={seat}
              value={chosen.get(seat.caseId) ?? ''}
              reason={reasonOf(seat.caseId)}
              onChange={(successor) => choose(seat.caseId, successor)}
            />
          ))}
        </ul>
        <Loads seats={toFill} chosen={chosen} />
      </Panel>
      {shown.covers.length > 0 && <Covers shown={shown} />}
      <Panel>
        <div className={styles.end}>
          <Stack>
            <DateField
              label={t('staffing.leaving.endedOn')}
              hint={seats.length > 0 && t('staffing.leaving.endedOnHint')}
              min={seats.length > 0 ? addDays(today(), 1) : undefined}
              value={day}
              onChange={setDay}
            />
            <ActNotice act={act} />
            <div>
              <Button
                look="main"
                isBusy={act.isBusy}
                refusedBecause={refusedBecause}
                onClick={() => void act.run({ endedOn: day, chosen })}
              >
                {seats.length > 0
                  ? t('staffing.leaving.do', { count: seats.length })
                  : t('staffing.leaving.doNone')}
              </Button>
            </div>
          </Stack>
        </div>
      </Panel>
    </div>
  );
}

/** What somebody else must do first. */
function InTheWay({ shown: { unseenSeats, inquiries, actions, discussions } }: { shown: Leaving }) {
  const { t } = useTranslation();
  return (
    <Notice kind="attention">
      {unseenSeats > 0 && (
        <p>
          <strong>{t('staffing.leaving.unseen', { count: unseenSeats })}.</strong>{' '}
          {t('staffing.leaving.unseenHelp')}
        </p>
      )}
      {inquiries.length > 0 && (
        <p>
          <strong>{t('staffing.leaving.inquiries')}: </strong>
          {inquiries.map(({ id, alias }, at) => (
            <span key={id}>
              {at > 0 && ', '}
              <Link to={`/henvendelse/${id}`}>{alias}</Link>
            </span>
          ))}
        </p>
      )}
      {actions.length > 0 && (
        <>
          <p>
            <strong>{t('staffing.leaving.actions')}</strong>
          </p>
          <ActionRows actions={actions} />
        </>
      )}
      {discussions.length > 0 && (
        <>
          <p>
            <strong>{t('staffing.leaving.discussions')}</strong>
          </p>
          <ConsultationRows items={discussions} />
        </>
      )}
    </Notice>
  );
}

/** Where they were to act for somebody: nothing to do, but good to know. */
function Covers({ shown }: { shown: Leaving }) {
  const { t } = useTranslation();
  const daysText = useDaysText();
  return (
    <Panel id="vikar" title={t('staffing.leaving.covers')} count={shown.covers.length}>
      <p className={styles.soft}>{t('staffing.leaving.coversLead')}</p>
      <ul className={styles.covers}>
        {shown.covers.map(({ id, caseName, holderName, startsOn, endsOn }) => (
          <li key={id}>
            {t('staffing.leaving.cover', {
              case: caseName,
              name: holderName,
              days: daysText({ startsOn, endsOn }),
            })}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
