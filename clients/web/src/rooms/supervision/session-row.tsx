import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { announce } from '../../kit/announcer.tsx';
import { Button } from '../../kit/button.tsx';
import { today, useDates } from '../../kit/dates.ts';
import { Flag } from '../../kit/flag.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import rows from '../../kit/rows.module.css';
import { useCommand } from '../../service/command.ts';
import type { Schemas } from '../../service/contract.ts';
import { planActivity, recordActivity } from '../../service/writes/activities.ts';
import { NotHeldDialog } from './not-held-dialog.tsx';

type Session = Schemas['SupervisionSession'];

/** One session: planned in one press, or the record of it once its day has come, or that it is not held and why. */
export function SessionRow({ session, isElsewhere }: { session: Session; isElsewhere: boolean }) {
  const { t } = useTranslation();
  const dates = useDates();
  const [isOpen, setOpen] = useState(false);
  const changed = useSessionChange(session);
  const isToCome = session.heldOn > today();
  const command = useCommand(
    (_: null, key) => become(session, isToCome, key),
    () => {
      announce(t(isToCome ? 'arrangements.sessions.planSaid' : 'arrangements.sessions.heldSaid'));
      changed();
    },
  );
  const isOpenStill = session.state === 'coming';
  const said = wordsOfPress(session.state === 'not_held', isToCome);
  const when = `${dates.weekday(session.heldOn)} ${dates.time(session.startsAt)}`;
  const which = <span className="unseen"> {`${session.caseName} ${when}`}</span>;
  return (
    <li className={rows.row}>
      <div className={rows.line}>
        <p className={rows.text}>
          <strong>{when}</strong>{' '}
          {isElsewhere && <Link to={`/sak/${session.caseId}`}>{session.caseName}</Link>}
        </p>
        <span className={rows.acts}>
          {(isOpenStill || session.state === 'not_held') && session.goes.length > 0 && (
            <Button
              isSmall
              look={isOpenStill ? 'side' : 'quiet'}
              isBusy={command.isBusy}
              onClick={() => void command.run(null)}
            >
              {t(`arrangements.sessions.${said}`)}
              {which}
            </Button>
          )}
          {isOpenStill && (
            <Button isSmall look="quiet" onClick={() => setOpen(true)}>
              {t(isToCome ? 'arrangements.sessions.cancel' : 'arrangements.sessions.notHeld')}
              {which}
            </Button>
          )}
        </span>
      </div>
      <p className={rows.meta}>
        <Goes session={session} isElsewhere={isElsewhere} />
        {session.holiday && <Flag kind="attention">{t(`year.holiday.${session.holiday}`)}</Flag>}
        <Standing session={session} />
      </p>
      <RefusalNotice refusal={command.refusal} />
      {isOpen && (
        <NotHeldDialog session={session} onClose={() => setOpen(false)} onDone={changed} />
      )}
    </li>
  );
}

const wordsOfPress = (isAfterAll: boolean, isToCome: boolean) => {
  if (isAfterAll) return isToCome ? 'planAfterAll' : 'heldAfterAll';
  return isToCome ? 'plan' : 'held';
};

/** While nothing has been said: whom one press would write down. Whoever is away is not among them. */
function Goes({ session, isElsewhere }: { session: Session; isElsewhere: boolean }) {
  const { t } = useTranslation();
  const { goes, owners, state } = session;
  const isOpenStill = state === 'coming';
  if (isOpenStill && goes.length === 0)
    return <Flag kind="attention">{t('arrangements.sessions.nobody')}</Flag>;
  if (!isOpenStill && !isElsewhere) return null;
  return <span>{(isOpenStill ? goes : owners).map(({ name }) => name).join(', ')}</span>;
}

function Standing({
  session: { state, because, heldOn, startsAt, plannedAt },
}: {
  session: Session;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  if (state === 'planned') {
    const isMoved = plannedAt !== null && Date.parse(plannedAt) !== Date.parse(startsAt);
    return (
      <Flag>
        {t('arrangements.sessions.planned')}
        {isMoved && ` ${dates.weekday(plannedAt)} ${dates.time(plannedAt)}`}
      </Flag>
    );
  }
  if (state === 'held') return <span>{t('arrangements.sessions.wasHeld')}</span>;
  if (state === 'not_held')
    return (
      <span>
        {t('arrangements.sessions.cancel')}
        {because && `: ${t(`arrangements.because.${because}`).toLowerCase()}`}
      </span>
    );
  return heldOn < today() ? (
    <Flag kind="attention">{t('arrangements.sessions.unsaid')}</Flag>
  ) : null;
}

/** As it is arranged, by whoever would be there, also where it was said not to be held; refused when somebody else has said something of it meanwhile. */
function become(
  { caseId, heldOn, startsAt, minutes, goes, state }: Session,
  isToCome: boolean,
  key: string,
): Promise<unknown> {
  const same = { kind: 'supervision', arena: 'service_site', minutes } as const;
  const whose = {
    ...same,
    workerIds: goes.map(({ id }) => id),
    sessionOn: heldOn,
    isAfterAll: state === 'not_held',
  };
  return isToCome
    ? planActivity(caseId, { ...whose, startsAt }, key)
    : recordActivity(caseId, { ...whose, doneOn: heldOn }, key);
}

function useSessionChange({ teamId, caseId }: Session) {
  const queries = useQueryClient();
  return () => {
    for (const queryKey of [
      ['supervision-sessions', teamId],
      ['supervision-requests', teamId],
      ['supervision-figures', teamId],
      ['case', caseId],
      ['week'],
    ])
      void queries.invalidateQueries({ queryKey });
  };
}
