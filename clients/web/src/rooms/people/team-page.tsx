import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../kit/button.tsx';
import { useDates } from '../../kit/dates.ts';
import { Flag } from '../../kit/flag.tsx';
import { type Level, LevelName, TwoLevels } from '../../kit/level.tsx';
import { Page, useTitle } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Empty, Loading } from '../../kit/states.tsx';
import type { Member } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { useRights, useTeam } from '../../session/team.tsx';
import { AgreementEndDialog } from './agreement-end-dialog.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { MakeAgreementDialog } from './make-agreement-dialog.tsx';
import styles from './team-page.module.css';

/** Who is in the team, the two levels beside each other, with what they carry and what they have room for. */
export function TeamPage() {
  const { t } = useTranslation();
  const dates = useDates();
  const team = useTeam();
  const { isLeader, isAdministrator } = useRights();
  const members = useQuery(reads.members(team.id));
  const [isMaking, setMaking] = useState(false);
  useTitle(t('people.title'));
  const mayChange = isLeader || isAdministrator;
  const items = members.data?.items ?? [];
  const half = (level: Level) => {
    const own = items.filter((member) => member.level === level);
    const fte = own.reduce((sum, member) => sum + member.fraction, 0);
    const count = new Set(own.map((member) => member.workerId)).size;
    return (
      <section className={styles.half}>
        <h2 className={styles.head}>
          <LevelName level={level} isLong />
        </h2>
        <p className={styles.sum}>{t('people.sum', { count, fte: dates.number(fte) })}</p>
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
      {members.isSuccess && items.length === 0 && <Empty title={t('people.noMembers')} />}
      {items.length > 0 && (
        <TwoLevels isStacked municipal={half('municipal')} specialist={half('specialist')} />
      )}
      {isMaking && <MakeAgreementDialog teamId={team.id} onClose={() => setMaking(false)} />}
    </Page>
  );
}

function MemberLine({ member, mayChange }: { member: Member; mayChange: boolean }) {
  const { t } = useTranslation();
  const dates = useDates();
  const [open, setOpen] = useState<'plan' | 'end' | 'invite' | null>(null);
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
          {mayChange && !member.hasSignIn && <Flag>{t('people.noSignIn')}</Flag>}
        </div>
        <p className={styles.facts}>
          {t(`profession.${member.profession}`)} · {member.homeUnit.name} ·{' '}
          {t('people.fraction', { percent: dates.percent(member.fraction) })}
        </p>
        <p className={styles.facts}>
          <span className={styles.seats}>{t('people.seats', { count: member.seatsHeld })}</span> ·{' '}
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
          <Button look="quiet" isSmall onClick={() => setOpen('plan')}>
            {t('people.agreement.plan')}
          </Button>
          <Button look="quiet" isSmall onClick={() => setOpen('end')}>
            {t('people.agreement.end')}
          </Button>
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
      {open === 'invite' && (
        <InviteDialog workerId={member.workerId} name={member.name} onClose={() => setOpen(null)} />
      )}
    </li>
  );
}
