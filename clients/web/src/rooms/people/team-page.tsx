import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button } from '../../kit/button.tsx';
import { useDates } from '../../kit/dates.ts';
import { Flag } from '../../kit/flag.tsx';
import { type Level, LevelName, TwoLevels } from '../../kit/level.tsx';
import { Page, Panel, useTitle } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Empty, Loading } from '../../kit/states.tsx';
import type { Member } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { useRights, useTeam } from '../../session/team.tsx';
import { AgreementEndDialog } from './agreement-end-dialog.tsx';
import { DoorPanel } from './door-panel.tsx';
import { ContinueAgreementDialog } from './continue-agreement-dialog.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { MakeAgreementDialog } from './make-agreement-dialog.tsx';
import { SeatsOnDay } from './seats-on-day.tsx';
import { StaffingPanel } from './staffing-panel.tsx';
import styles from './team-page.module.css';

/** Who is in the team, the two levels beside each other, with what they carry and what they have room for. */
export function TeamPage() {
  const { t } = useTranslation();
  const team = useTeam();
  const { isLeader, isAdministrator, seesCases } = useRights();
  const [on, setOn] = useState<string>();
  const members = useQuery(reads.members(team.id, on));
  const [isMaking, setMaking] = useState(false);
  useTitle(t('people.title'));
  // What was, or is to be, is looked at; what is today is changed.
  const mayChange = (isLeader || isAdministrator) && on === undefined;
  const items = members.data?.items ?? [];
  const half = (level: Level) => {
    const own = items.filter((member) => member.level === level);
    return (
      <section className={styles.half}>
        <h2 className={styles.head}>
          <LevelName level={level} isLong />
        </h2>
        <ul className={styles.members}>
          {own.map((member) => (
            <MemberLine key={member.agreementId} member={member} mayChange={mayChange} />
          ))}
        </ul>
      </section>
    );
  };
  return (
    <Page
      title={t('people.titleOf', { team: team.name })}
      aside={
        mayChange && <Button onClick={() => setMaking(true)}>{t('people.agreement.make')}</Button>
      }
    >
      {members.error && (
        <RefusalNotice refusal={members.error} onRetry={() => void members.refetch()} />
      )}
      {members.isPending && <Loading lines={9} />}
      {members.isSuccess && items.length === 0 && !on && <Empty title={t('people.noMembers')} />}
      <div className={styles.parts}>
        <StaffingPanel teamId={team.id} on={on} onChange={setOn} />
        {items.length > 0 && (
          <TwoLevels isStacked municipal={half('municipal')} specialist={half('specialist')} />
        )}
        {seesCases && <SeatsOnDay teamId={team.id} on={on} />}
        {seesCases && (
          <Panel id="skjemaer" title={t('instruments.title')}>
            <p>
              <Link to="/team/skjemaer">{t('instruments.link')}</Link>
            </p>
          </Panel>
        )}
        {seesCases && (
          <Panel id="venterom" title={t('answering.screens.title')}>
            <p>
              <Link to="/team/venterom">{t('answering.screens.link')}</Link>
            </p>
          </Panel>
        )}
        {(seesCases || isAdministrator) && <DoorPanel teamId={team.id} mayChange={mayChange} />}
      </div>
      {isMaking && <MakeAgreementDialog teamId={team.id} onClose={() => setMaking(false)} />}
    </Page>
  );
}

function MemberLine({ member, mayChange }: { member: Member; mayChange: boolean }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { isLeader } = useRights();
  const [open, setOpen] = useState<'continue' | 'plan' | 'end' | 'invite' | null>(null);
  const { freeSeats } = member;
  return (
    <li className={styles.member}>
      <div className={styles.about}>
        <div className={styles.name}>
          <strong>{member.name}</strong>
          {member.isTeamLeader && <Flag>{t('people.isLeader')}</Flag>}
          {member.plannedEndOn && !member.endedOn && (
            <Flag kind="attention">
              {t('people.leaving', { day: dates.shortDay(member.plannedEndOn) })}
            </Flag>
          )}
          <NextTerms member={member} />
          {mayChange && !member.hasSignIn && <Flag>{t('people.noSignIn')}</Flag>}
        </div>
        <p className={styles.facts}>
          {t(`profession.${member.profession}`)} · {member.homeUnit.name} ·{' '}
          {t('people.fraction', { percent: dates.percent(member.fraction) })}
        </p>
        <p className={styles.facts}>
          <span className={styles.seats}>{t('people.seats', { count: member.seatsHeld })}</span>
          {member.seatsCovered > 0 &&
            `, ${t('people.covers', { count: member.seatsCovered })}`} ·{' '}
          {freeSeats >= 0.05
            ? t('pair.free', { seats: dates.number(freeSeats) })
            : freeSeats > -0.05
              ? t('pair.full')
              : t('pair.over', { seats: dates.number(-freeSeats) })}
          {member.phone && ` · ${member.phone}`}
        </p>
        {member.competences.length > 0 && (
          <p className={styles.facts}>
            {member.competences.map((one) => t(`competence.${one}`)).join(' · ')}
          </p>
        )}
      </div>
      {mayChange && (
        <p className={styles.actions}>
          <Button look="quiet" isSmall onClick={() => setOpen('continue')}>
            {t('staffing.continue.action')}
          </Button>
          <Button look="quiet" isSmall onClick={() => setOpen('plan')}>
            {t('people.agreement.plan')}
          </Button>
          {isLeader ? (
            <Link to={`/team/slutter/${member.agreementId}`} className={styles.leaving}>
              {t('staffing.leaving.action')}
            </Link>
          ) : (
            <Button look="quiet" isSmall onClick={() => setOpen('end')}>
              {t('people.agreement.end')}
            </Button>
          )}
          {!member.hasSignIn && (
            <Button look="quiet" isSmall onClick={() => setOpen('invite')}>
              {t('people.invite.action')}
            </Button>
          )}
        </p>
      )}
      {(open === 'plan' || open === 'end') && (
        <AgreementEndDialog member={member} what={open} onClose={() => setOpen(null)} />
      )}
      {open === 'continue' && (
        <ContinueAgreementDialog member={member} onClose={() => setOpen(null)} />
      )}
      {open === 'invite' && (
        <InviteDialog workerId={member.workerId} name={member.name} onClose={() => setOpen(null)} />
      )}
    </li>
  );
}

/** What is known to come: another fraction, another home unit, or otherwise. */
function NextTerms({ member }: { member: Member }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { nextTerms: next } = member;
  if (!next) return null;
  const day = dates.shortDay(next.startsOn);
  const isFraction = next.fraction !== member.fraction;
  const isUnit = next.homeUnit.id !== member.homeUnit.id;
  return (
    <>
      {isFraction && (
        <Flag>{t('staffing.next', { percent: dates.percent(next.fraction), day })}</Flag>
      )}
      {isUnit && <Flag>{t('staffing.nextUnit', { unit: next.homeUnit.name, day })}</Flag>}
      {!isFraction && !isUnit && <Flag>{t('staffing.nextOther', { day })}</Flag>}
    </>
  );
}
