import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../kit/announcer.tsx';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { Check } from '../../kit/fields.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { LevelMark } from '../../kit/level.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Panel, Stack } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Table } from '../../kit/table.tsx';
import { useCommand } from '../../service/command.ts';
import type { MeetingYear, YearMember } from '../../service/contract.ts';
import { giveTurnsOn, setMeetingDuties } from '../../service/writes/meeting-year.ts';
import { useRights, useSession } from '../../session/team.tsx';
import styles from './year-page.module.css';

/** How the turns are shared, and whose cannot be taken. */
export function YearMembers({ year }: { year: MeetingYear }) {
  const { t } = useTranslation();
  const { isLeader } = useRights();
  const [open, setOpen] = useState<YearMember | null>(null);
  if (year.members.length === 0) return null;
  return (
    <Panel id="fordeling" title={t('year.members.title')}>
      {year.members
        .filter(({ turnsAway }) => turnsAway > 0)
        .map((member) => (
          <Away key={member.workerId} member={member} teamId={year.teamId} />
        ))}
      <p>{t('year.members.lead', { year: year.isoYear })}</p>
      <Table
        isCaptionHidden
        caption={t('year.members.title')}
        heads={[
          t('year.members.who'),
          t('year.members.chair'),
          t('year.members.minuteTaker'),
          ...(isLeader
            ? [
                <span key="acts" className="unseen">
                  {t('year.members.change')}
                </span>,
              ]
            : []),
        ]}
      >
        {year.members.map((member) => (
          <tr key={member.workerId}>
            <td className={styles.members}>
              <LevelMark level={member.level} /> {member.name}
            </td>
            <td className={styles.count}>{turns(member.timesChair, member.mayChair)}</td>
            <td className={styles.count}>
              {turns(member.timesMinuteTaker, member.mayWriteMinutes)}
            </td>
            {isLeader && (
              <td>
                <Button
                  isSmall
                  look="quiet"
                  aria-label={t('year.members.changeOf', { name: member.name })}
                  onClick={() => setOpen(member)}
                >
                  {t('year.change')}
                </Button>
              </td>
            )}
          </tr>
        ))}
      </Table>
      {open && <DutiesDialog member={open} teamId={year.teamId} onClose={() => setOpen(null)} />}
    </Panel>
  );

  function turns(times: number, may: boolean) {
    return may || times > 0 ? times : t('year.members.never');
  }
}

function Away({ member, teamId }: { member: YearMember; teamId: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { workerId: me } = useSession();
  const { name, workerId, turnsAway: count } = member;
  const give = useCommand(
    (of: string, key) => giveTurnsOn(teamId, of, key),
    ({ turnsGiven, withoutAnybody }) => {
      announce(t('year.members.given', { count: turnsGiven }));
      if (withoutAnybody > 0) announce(t('year.members.without', { count: withoutAnybody }));
      void queries.invalidateQueries({ queryKey: ['meetings', teamId] });
    },
  );
  return (
    <Notice kind="attention">
      <div className={styles.away}>
        <span>
          {workerId === me
            ? t('year.members.awayOwn', { count })
            : t('year.members.away', { name, count })}
        </span>
        <Button
          isSmall
          isBusy={give.isBusy}
          aria-label={t('year.members.giveOf', { name })}
          onClick={() => void give.run(workerId)}
        >
          {t('year.members.give')}
        </Button>
      </div>
      <RefusalNotice refusal={give.refusal} />
    </Notice>
  );
}

function DutiesDialog({
  member,
  teamId,
  onClose,
}: {
  member: YearMember;
  teamId: string;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [mayChair, setMayChair] = useState(member.mayChair);
  const [mayWriteMinutes, setMayWrite] = useState(member.mayWriteMinutes);
  const save = useCommand(
    (body: { mayChair: boolean; mayWriteMinutes: boolean }) =>
      setMeetingDuties(teamId, member.workerId, body),
    () => {
      void queries.invalidateQueries({ queryKey: ['meetings', teamId] });
      onClose();
    },
  );
  return (
    <Dialog
      title={t('year.members.duties', { name: member.name })}
      lead={t('year.members.dutiesLead')}
      onClose={onClose}
    >
      <Stack>
        <Check label={t('year.members.mayChair')} isChecked={mayChair} onChange={setMayChair} />
        <Check
          label={t('year.members.mayWrite')}
          isChecked={mayWriteMinutes}
          onChange={setMayWrite}
        />
        <RefusalNotice refusal={save.refusal} />
        <FormEnd
          text={t('year.members.save')}
          isBusy={save.isBusy}
          onPress={() => void save.run({ mayChair, mayWriteMinutes })}
          onCancel={onClose}
        />
      </Stack>
    </Dialog>
  );
}
