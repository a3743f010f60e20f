import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDates } from '../../kit/dates.ts';
import { type Level, LevelName, TwoLevels } from '../../kit/level.tsx';
import { Facts, Page, Panel, useTitle } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Loading } from '../../kit/states.tsx';
import type { Caseload } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { useRights, useTeam } from '../../session/team.tsx';
import { UnseenCases } from '../access/unseen-cases.tsx';
import { EmergencyNotices } from '../visits/emergency-notices.tsx';
import { ChangeNotice } from '../notices/change-notice.tsx';
import { ServiceChanges } from '../notices/service-changes.tsx';
import styles from './caseload-page.module.css';
import { modes } from '../../kit/modes.ts';

/** What the team carries, the same figures for both levels, and no names. */
export function CaseloadPage() {
  const { t } = useTranslation();
  const dates = useDates();
  const team = useTeam();
  const rights = useRights();
  const caseload = useQuery(reads.caseload(team.id));
  useTitle(t('caseload.title'));
  return (
    <Page
      title={t('caseload.titleOf', { team: team.name })}
      aside={
        caseload.data && (
          <p className={styles.when}>
            {t('caseload.countedAt', { when: dates.moment(caseload.data.countedAt) })}
          </p>
        )
      }
    >
      <p className={styles.lead}>{t('caseload.lead')}</p>
      {rights.seesAccessLog && (
        <p className={styles.named}>
          <Link to="/tall/tilbakemelding">{t('feedbackFigures.link')}</Link>
        </p>
      )}
      {rights.leadsLevel && (
        <>
          <EmergencyNotices teamId={team.id} />
          <ChangeNotice teamId={team.id} />
          <p className={styles.named}>
            <Link to="/navngitt-sak">{t('visits.named.link')}</Link>
          </p>
        </>
      )}
      {caseload.error && (
        <RefusalNotice refusal={caseload.error} onRetry={() => void caseload.refetch()} />
      )}
      {caseload.isPending && <Loading lines={8} />}
      <div className={styles.parts}>
        {caseload.data && <Figures figures={caseload.data} />}
        <ServiceChanges teamId={team.id} />
      </div>
    </Page>
  );
}

function Figures({ figures }: { figures: Caseload }) {
  const { t } = useTranslation();
  const { seesAccessLog, isLeader } = useRights();
  const dates = useDates();
  const half = (level: Level) => {
    const own = figures.levels[level];
    const used = own.seatCapacity > 0 ? own.seatsByMembers / own.seatCapacity : 0;
    return (
      <div className={styles.half}>
        <p className={styles.level}>
          <LevelName level={level} isLong />
        </p>
        <Facts
          facts={[
            [t('caseload.people'), own.headCount],
            [t('caseload.fte'), dates.number(own.fte, 2)],
            [t('caseload.seatsByMembers'), own.seatsByMembers],
            [t('caseload.seatsByContacts'), own.seatsByContacts],
            [t('caseload.capacity'), dates.number(own.seatCapacity)],
            [t('caseload.used'), dates.percent(used)],
          ]}
        />
      </div>
    );
  };
  return (
    <div className={styles.parts}>
      <Panel id="nivaer" title={t('caseload.levels')}>
        <TwoLevels isStacked municipal={half('municipal')} specialist={half('specialist')} />
      </Panel>
      <div className={styles.row}>
        <Panel id="form" title={t('caseload.byMode')}>
          <Bars rows={modes.map((mode) => [t(`mode.${mode}`), figures.byMode[mode]])} />
          <p className={styles.total}>
            {t('caseload.openCases')}: <strong>{figures.openCases}</strong>
          </p>
        </Panel>
        <Panel id="kontakt" title={t('caseload.byEngagement')}>
          <Bars
            rows={(['outreach', 'in_contact', 'accepts_services'] as const).map((engagement) => [
              t(`engagement.${engagement}`),
              figures.byEngagement[engagement],
            ])}
          />
        </Panel>
        <Panel id="venter" title={t('board.needs')}>
          <Facts
            facts={[
              [t('caseload.casesAtRisk'), figures.casesAtRisk],
              [t('caseload.openInquiries'), figures.inquiries.open],
            ]}
          />
          <p className={styles.total}>
            <Link to="/henvendelser/oversikt">
              {t('statement.title', { period: dates.monthOfYear(figures.countedAt) })}
            </Link>
          </p>
          {figures.inquiries.oldestDays !== null && (
            <p className={styles.total}>
              {t('caseload.oldest', { count: figures.inquiries.oldestDays })}
            </p>
          )}
          {seesAccessLog && (
            <p className={styles.total}>
              <Link to="/sletting">
                {figures.erasuresWaiting > 0
                  ? t('erasures.waiting', { count: figures.erasuresWaiting })
                  : t('erasures.title')}
              </Link>
            </p>
          )}
        </Panel>
      </div>
      <BlockedSeats seats={figures.blockedSeats} />
      {isLeader && <UnseenCases teamId={figures.teamId} />}
    </div>
  );
}

/** Counts with bars; the number is what is read, the bar only helps the eye. */
function Bars({ rows }: { rows: readonly (readonly [string, number])[] }) {
  const most = Math.max(1, ...rows.map(([, count]) => count));
  return (
    <dl className={styles.bars}>
      {rows.map(([name, count]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <span>{count}</span>
            <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
              <rect width={(100 * count) / most} height="8" />
            </svg>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Whose level and since when; not whose case, nor who it is. */
function BlockedSeats({ seats }: { seats: Caseload['blockedSeats'] }) {
  const { t } = useTranslation();
  const dates = useDates();
  if (seats.length === 0) return null;
  return (
    <Panel id="sperrede-seter" title={t('block.seats.title')}>
      <p className={styles.note}>{t('block.seats.lead')}</p>
      <ul className={styles.seats}>
        {seats.map(({ level, sinceOn }, place) => (
          <li key={place}>
            {t('block.seats.since', {
              level: t(`level.${level}.long`),
              day: dates.day(sinceOn),
            })}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
