import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { announce } from '../../kit/announcer.tsx';
import { Button } from '../../kit/button.tsx';
import { addDays, today } from '../../kit/dates.ts';
import { Check, CheckGroup, Choice, DateField } from '../../kit/fields.tsx';
import { LevelMark } from '../../kit/level.tsx';
import { Page, Panel, useTitle } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Loading } from '../../kit/states.tsx';
import { Table } from '../../kit/table.tsx';
import { useCommand } from '../../service/command.ts';
import type { MeetingPlan, ProposedWeek } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import type { ProposalWish } from '../../service/work-reads.ts';
import { planMeetingYear } from '../../service/writes/meeting-year.ts';
import { useTeam } from '../../session/team.tsx';
import styles from './year-page.module.css';
import { ProposedWeekLine } from './proposed-week-line.tsx';
import { groupedBy } from './year-text.ts';
import { WeekHeads } from './year-weeks.tsx';

/** What could be planned, week by week, as the wishes change; planned in one act. */
export function PlanYearPage() {
  const { t } = useTranslation();
  const team = useTeam();
  const [wish, setWish] = useState<ProposalWish>(() => ({
    fromOn: today(),
    untilOn: addDays(today(), 364),
    ...{ whenHoliday: 'move', skips: ['christmas'], skippedWeeks: [] },
  }));
  const plan = useQuery(reads.proposedYear(team.id, wish));
  useTitle(t('year.planning.title'));
  return (
    <Page title={t('year.planning.title')} back={{ to: '/mote/aret', text: t('year.name') }}>
      <div className={styles.parts}>
        <p>{t('year.planning.lead')}</p>
        <Panel id="onsker">
          <Wishes wish={wish} onChange={(change) => setWish({ ...wish, ...change })} />
        </Panel>
        {plan.error && <RefusalNotice refusal={plan.error} onRetry={() => void plan.refetch()} />}
        {plan.isPending && <Loading lines={12} />}
        {plan.data && (
          <Proposal
            plan={plan.data}
            teamId={team.id}
            isRenewed={plan.isPlaceholderData}
            skipped={wish.skippedWeeks}
            onSkip={(skippedWeeks) => setWish({ ...wish, skippedWeeks })}
          />
        )}
      </div>
    </Page>
  );
}

function Wishes({
  wish,
  onChange,
}: {
  wish: ProposalWish;
  onChange: (change: Partial<ProposalWish>) => void;
}) {
  const { t } = useTranslation();
  const isDay = (day: string) => /^2\d{3}-\d\d-\d\d$/.test(day);
  return (
    <div className={styles.wishes}>
      <DateField
        label={t('year.planning.from')}
        min={today()}
        value={wish.fromOn}
        onChange={(fromOn) => isDay(fromOn) && onChange({ fromOn })}
      />
      <DateField
        label={t('year.planning.until')}
        min={wish.fromOn}
        value={addDays(wish.untilOn, -1)}
        onChange={(last) => isDay(last) && onChange({ untilOn: addDays(last, 1) })}
      />
      <Choice
        isListed
        label={t('year.planning.whenHoliday')}
        options={(['move', 'skip'] as const).map((value) => ({
          value,
          text: t(`year.planning.${value}`),
        }))}
        value={wish.whenHoliday}
        onChange={(whenHoliday) => onChange({ whenHoliday })}
      />
      <CheckGroup legend={t('year.planning.skips')}>
        {(['christmas', 'easter'] as const).map((period) => (
          <Check
            key={period}
            label={t(`year.planning.${period}`)}
            isChecked={wish.skips.includes(period)}
            onChange={(isChecked) =>
              onChange({
                skips: isChecked
                  ? [...wish.skips, period]
                  : wish.skips.filter((other) => other !== period),
              })
            }
          />
        ))}
      </CheckGroup>
    </div>
  );
}

const nameOf = ({ isoYear, isoWeek }: ProposedWeek) =>
  `${isoYear}-W${String(isoWeek).padStart(2, '0')}`;

function Proposal({
  plan,
  teamId,
  isRenewed,
  skipped,
  onSkip,
}: {
  plan: MeetingPlan;
  teamId: string;
  isRenewed: boolean;
  skipped: readonly string[];
  onSkip: (weeks: string[]) => void;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const count = (outcome: ProposedWeek['outcome']) =>
    plan.weeks.filter((week) => week.outcome === outcome).length;
  const meetings = count('meeting');
  const isNew = meetings + count('skipped') > 0;
  const line = (week: ProposedWeek) => {
    const name = nameOf(week);
    const isSkipped = skipped.includes(name);
    return (
      <ProposedWeekLine
        key={name}
        week={week}
        isSkippable={week.outcome === 'meeting' || isSkipped}
        onSkip={() =>
          onSkip(isSkipped ? skipped.filter((other) => other !== name) : [...skipped, name])
        }
      />
    );
  };
  const act = useCommand(
    (body: ReturnType<typeof asPlanned>, key) => planMeetingYear(teamId, body, key),
    (planned) => {
      announce(t('year.planning.done', { count: planned.meetings }));
      void queries.invalidateQueries({ queryKey: ['meetings', teamId] });
      void navigate('/mote/aret');
    },
  );
  return (
    <>
      <div className={styles.columns}>
        <Panel id="forslag" title={t('year.planning.weeks')}>
          <WeekHeads />
          {groupedBy(plan.weeks, ({ isoYear }) => isoYear).map(([isoYear, weeks]) => (
            <section key={isoYear} aria-labelledby={`ar-${isoYear}`}>
              <h3 className={styles.month} id={`ar-${isoYear}`}>
                {isoYear}
              </h3>
              <ul>{weeks.map(line)}</ul>
            </section>
          ))}
        </Panel>
        <Turns plan={plan} />
      </div>
      <RefusalNotice refusal={act.refusal} />
      <div className={styles.end}>
        <Sum count={count} />
        <Button
          look="main"
          isBusy={act.isBusy || isRenewed}
          refusedBecause={isNew ? undefined : t('year.planning.nothing')}
          onClick={() => void act.run(asPlanned(plan))}
        >
          {t('year.planning.do', { count: meetings })}
        </Button>
      </div>
    </>
  );
}

function Sum({ count }: { count: (outcome: ProposedWeek['outcome']) => number }) {
  const { t } = useTranslation();
  const more = (outcome: 'skipped' | 'untouched') =>
    count(outcome) > 0 && t(`year.planning.${outcome}`, { count: count(outcome) });
  const meetings = t('year.planning.meetings', { count: count('meeting') });
  return (
    <p aria-live="polite">
      {[meetings, more('skipped'), more('untouched')].filter(Boolean).join(', ')}
    </p>
  );
}

function Turns({ plan }: { plan: MeetingPlan }) {
  const { t } = useTranslation();
  return (
    <Panel id="turer" title={t('year.planning.turns')}>
      <Table
        isCaptionHidden
        caption={t('year.planning.turns')}
        heads={[t('year.members.who'), t('year.members.chair'), t('year.members.minuteTaker')]}
      >
        {plan.turns.map(({ workerId, name, level, timesChair, timesMinuteTaker }) => (
          <tr key={workerId}>
            <td className={styles.members}>
              <LevelMark level={level} /> {name}
            </td>
            <td className={styles.count}>{timesChair}</td>
            <td className={styles.count}>{timesMinuteTaker}</td>
          </tr>
        ))}
      </Table>
    </Panel>
  );
}

/** The proposal as it is planned: what was seen is what is written down. Pure. */
function asPlanned({ weeks }: MeetingPlan) {
  return {
    weeks: weeks
      .filter(({ outcome }) => outcome !== 'untouched')
      .map(({ startsAt, outcome, movedFromOn, changeCause, chair, minuteTaker }) => ({
        startsAt,
        isSkipped: outcome === 'skipped',
        ...(movedFromOn && { movedFromOn }),
        ...(changeCause && { changeCause }),
        ...(chair && { chairWorkerId: chair.id }),
        ...(minuteTaker && { minuteTakerWorkerId: minuteTaker.id }),
      })),
  };
}
