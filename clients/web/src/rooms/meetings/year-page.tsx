import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Button, ButtonLink, ButtonRow } from '../../kit/button.tsx';
import { Page, Panel, useTitle } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Empty, Loading } from '../../kit/states.tsx';
import type { MeetingYear, YearWeek } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { useRights, useTeam } from '../../session/team.tsx';
import { AgendaDialog } from './agenda-dialog.tsx';
import { RuleDialog } from './rule-dialog.tsx';
import { WeekDialog } from './week-dialog.tsx';
import { YearMembers } from './year-members.tsx';
import styles from './year-page.module.css';
import { weekdays } from './year-text.ts';
import { YearWeeks } from './year-weeks.tsx';

/** A year of meetings, week by week: who leads and who writes, what is moved and which weeks have none. */
export function YearPage() {
  const { t } = useTranslation();
  const team = useTeam();
  const [query, setQuery] = useSearchParams();
  const asked = Number(query.get('ar')) || undefined;
  const year = useQuery(reads.meetingYear(team.id, asked));
  const isoYear = year.data?.isoYear ?? asked;
  const title = isoYear ? t('year.title', { year: isoYear }) : t('year.name');
  useTitle(title);
  return (
    <Page
      title={title}
      back={{ to: '/mote', text: t('meeting.listTitle') }}
      aside={
        year.data && (
          <Steps year={year.data} onGo={(to) => setQuery(to ? { ar: String(to) } : {})} />
        )
      }
    >
      {year.error && <RefusalNotice refusal={year.error} onRetry={() => void year.refetch()} />}
      {year.isPending && <Loading lines={14} />}
      {year.data && <Year key={year.data.isoYear} year={year.data} />}
    </Page>
  );
}

function Steps({ year, onGo }: { year: MeetingYear; onGo: (isoYear: number | null) => void }) {
  const { t } = useTranslation();
  const isCurrent = year.weeks.some(({ mondayOn }) => mondayOn === mondayOf(year.todayOn));
  return (
    <div className={styles.steps}>
      <Button isSmall onClick={() => onGo(year.isoYear - 1)}>
        <span aria-hidden="true">← {year.isoYear - 1}</span>
        <span className="unseen">{t('year.previous')}</span>
      </Button>
      <Button isSmall onClick={() => onGo(year.isoYear + 1)}>
        <span aria-hidden="true">{year.isoYear + 1} →</span>
        <span className="unseen">{t('year.next')}</span>
      </Button>
      {!isCurrent && (
        <Button isSmall look="quiet" onClick={() => onGo(null)}>
          {t('year.thisYear')}
        </Button>
      )}
    </div>
  );
}

function mondayOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}

function Year({ year }: { year: MeetingYear }) {
  const { t } = useTranslation();
  const [changing, setChanging] = useState<YearWeek | null>(null);
  const [isSettingRule, setSettingRule] = useState(false);
  const [isSettingAgenda, setSettingAgenda] = useState(false);
  const isAnyPlanned = year.weeks.some(({ meeting }) => meeting !== null);
  const shown = changing && year.weeks.find(({ isoWeek }) => isoWeek === changing.isoWeek);
  return (
    <>
      <Rule
        year={year}
        onSet={() => setSettingRule(true)}
        onSetAgenda={() => setSettingAgenda(true)}
      />
      <div className={styles.columns}>
        <Panel id="uker">
          {!isAnyPlanned && (
            <Empty title={t('year.none', { year: year.isoYear })}>
              {year.rule && <p>{t('year.noneMore')}</p>}
            </Empty>
          )}
          {isAnyPlanned && <YearWeeks year={year} onChange={setChanging} />}
        </Panel>
        <YearMembers year={year} />
      </div>
      {shown?.meeting && (
        <WeekDialog
          key={shown.meeting.id}
          year={year}
          week={shown}
          meeting={shown.meeting}
          onClose={() => setChanging(null)}
        />
      )}
      {isSettingAgenda && <AgendaDialog onClose={() => setSettingAgenda(false)} />}
      {isSettingRule && <RuleDialog onClose={() => setSettingRule(false)} />}
    </>
  );
}

/** When the team meets, and the way to plan by it. */
function Rule({
  year: { rule },
  onSet,
  onSetAgenda,
}: {
  year: MeetingYear;
  onSet: () => void;
  onSetAgenda: () => void;
}) {
  const { t } = useTranslation();
  const { isLeader } = useRights();
  return (
    <div className={styles.rule}>
      {rule ? (
        <p>
          {t('year.rule', {
            weekday: t(`year.weekdays.${weekdays[rule.weekday - 1] ?? 'mon'}`),
            time: rule.time,
            minutes: rule.minutes,
          })}
          {rule.place && `, ${rule.place}`}
          {rule.link && (
            <>
              , <a href={rule.link}>{t('year.ruleDialog.link').toLowerCase()}</a>
            </>
          )}
        </p>
      ) : (
        <p>
          <strong>{t('year.noRule')}.</strong>{' '}
          {t(isLeader ? 'year.noRuleLeader' : 'year.noRuleMember')}
        </p>
      )}
      <ButtonRow>
        {rule && (
          <ButtonLink to="/mote/aret/planlegg" look="main">
            {t('year.plan')}
          </ButtonLink>
        )}
        {isLeader && (
          <Button look={rule ? 'side' : 'main'} onClick={onSet}>
            {t(rule ? 'year.changeRule' : 'year.setRule')}
          </Button>
        )}
        {isLeader && <Button onClick={onSetAgenda}>{t('agenda.setting.action')}</Button>}
      </ButtonRow>
    </div>
  );
}
