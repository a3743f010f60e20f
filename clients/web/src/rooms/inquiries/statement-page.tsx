import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Button, ButtonRow } from '../../kit/button.tsx';
import { useDates } from '../../kit/dates.ts';
import { Page, Panel, useTitle } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Empty, Loading } from '../../kit/states.tsx';
import type { InquiryStatement } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { useRights, useTeam } from '../../session/team.tsx';
import { download, statementAsCsv } from './statement-csv.ts';
import { ByMonth, BySource, EachInquiry, Outcomes, TheQuery } from './statement-parts.tsx';
import { StatementLine } from './statement-line.tsx';
import { StatementPeriod } from './statement-period.tsx';
import { monthOf, periodText } from './statement-text.ts';
import styles from './statement-page.module.css';

/** What became of every inquiry of a period, and a line that anyone can check: nobody was turned away. */
export function StatementPage() {
  const { t } = useTranslation();
  const dates = useDates();
  const team = useTeam();
  const { seesCases } = useRights();
  const [query, setQuery] = useSearchParams();
  const thisMonth = monthOf();
  const fromOn = query.get('fra') ?? thisMonth.fromOn;
  const toOn = query.get('til') ?? thisMonth.toOn;
  const statement = useQuery(reads.inquiryStatement(team.id, { fromOn, toOn }));
  const period = periodText({ fromOn, toOn }, dates);
  const title = t('statement.title', { period });
  useTitle(title);
  const shown = statement.data;
  return (
    <Page
      title={title}
      back={
        seesCases
          ? { to: '/henvendelser', text: t('inquiry.all.title') }
          : { to: '/tall', text: t('caseload.title') }
      }
      aside={shown && <Copies statement={shown} />}
    >
      <p className={styles.lead}>
        {shown
          ? t('statement.lead', { team: shown.teamName, when: dates.moment(shown.madeAt) })
          : team.name}
      </p>
      <StatementPeriod
        key={`${fromOn} ${toOn}`}
        period={{ fromOn, toOn }}
        onChange={(to) => setQuery({ fra: to.fromOn, til: to.toOn })}
      />
      {statement.error && (
        <RefusalNotice refusal={statement.error} onRetry={() => void statement.refetch()} />
      )}
      {statement.isPending && <Loading lines={10} />}
      {shown && <Statement statement={shown} period={period} />}
    </Page>
  );
}

function Copies({ statement }: { statement: InquiryStatement }) {
  const { t } = useTranslation();
  const asFile = () =>
    download(
      `${t('statement.file')}-${statement.fromOn}-${statement.toOn}.csv`,
      statementAsCsv(statement, t),
    );
  return (
    <span className="not-on-paper">
      <ButtonRow>
        <Button onClick={() => print()}>{t('statement.print')}</Button>
        <Button onClick={asFile}>{t('statement.csv')}</Button>
      </ButtonRow>
    </span>
  );
}

function Statement({ statement, period }: { statement: InquiryStatement; period: string }) {
  const { t } = useTranslation();
  if (statement.totals.received === 0)
    return <Empty title={t('statement.none', { period })}>{t('statement.noneHint')}</Empty>;
  return (
    <div className={styles.parts}>
      <StatementLine statement={statement} />
      <div className={styles.row}>
        <Panel id="dorer" title={t('statement.bySource')}>
          <BySource rows={statement.bySource} />
        </Panel>
        <Panel id="utfall" title={t('statement.outcomes')}>
          <Outcomes statement={statement} />
        </Panel>
      </div>
      {statement.byMonth.length > 1 && (
        <Panel id="maneder" title={t('statement.byMonth')}>
          <ByMonth rows={statement.byMonth} />
        </Panel>
      )}
      <Panel id="hver" title={t('statement.each')}>
        {statement.inquiries ? (
          <EachInquiry inquiries={statement.inquiries} />
        ) : (
          <p className={styles.note}>{t('statement.countsOnly')}</p>
        )}
      </Panel>
      <TheQuery query={statement.query} />
    </div>
  );
}
