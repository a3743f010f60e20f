import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonRow } from '../../kit/button.tsx';
import { today, useDates } from '../../kit/dates.ts';
import { SelectField } from '../../kit/fields.tsx';
import { Facts, Page, Panel, Stack, useTitle } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Loading } from '../../kit/states.tsx';
import { reads } from '../../service/reads.ts';
import { useRights, useTeam } from '../../session/team.tsx';
import { download } from '../inquiries/statement-csv.ts';
import { ExportDialog } from './export-dialog.tsx';
import { sectionsAsCsv, sectionsOf } from './figure-rows.ts';
import styles from './outcomes.module.css';

const all = 'alle';

/** What became of the courses that began in a year or in all, for whoever leads the team: coverage first, and nobody by name. */
export function FeedbackFiguresPage() {
  const { t, i18n } = useTranslation();
  const dates = useDates();
  const team = useTeam();
  const { leadsLevel, seesCases } = useRights();
  const thisYear = Number(today().slice(0, 4));
  const years = [0, 1, 2, 3, 4].map((ago) => `${thisYear - ago}`);
  const [year, setYear] = useState(`${thisYear}`);
  const [isExporting, setIsExporting] = useState(false);
  const figures = useQuery(reads.feedbackFigures(team.id, year === all ? null : Number(year)));
  useTitle(t('feedbackFigures.title'));
  const locale = i18n.language === 'en' ? 'en-GB' : 'nb-NO';
  const two = new Intl.NumberFormat(locale, { maximumFractionDigits: 2, minimumFractionDigits: 2 });
  const formats = { percent: dates.percent, decimal: (value: number) => two.format(value) };
  const sections = figures.data ? sectionsOf(figures.data, t, formats) : [];
  const asFile = () =>
    download(`${t('feedbackFigures.file')}-${year}.csv`, sectionsAsCsv(sections));
  return (
    <Page
      title={t('feedbackFigures.title')}
      back={{ to: '/tall', text: t('caseload.title') }}
      aside={
        figures.data && (
          <span className="not-on-paper">
            <ButtonRow>
              <Button onClick={() => print()}>{t('statement.print')}</Button>
              <Button onClick={asFile}>{t('statement.csv')}</Button>
              {leadsLevel && !seesCases && (
                <Button onClick={() => setIsExporting(true)}>{t('feedbackExport.open')}</Button>
              )}
            </ButtonRow>
          </span>
        )
      }
    >
      <Stack>
        <p>{t('feedbackFigures.lead')}</p>
        <SelectField
          label={t('feedbackFigures.period')}
          value={year}
          options={[
            ...years.map((value) => ({ value, text: value })),
            { value: all, text: t('feedbackFigures.allYears') },
          ]}
          onChange={(value) => setYear(value || `${thisYear}`)}
        />
        {year === all && <p>{t('feedbackFigures.allYearsNote')}</p>}
        {figures.error && (
          <RefusalNotice refusal={figures.error} onRetry={() => void figures.refetch()} />
        )}
        {figures.isPending && <Loading lines={8} />}
        {sections.map(({ title, notes, rows }, place) => (
          <Panel key={title} id={`tall-${place}`} title={title}>
            <div className={styles.figures}>
              <Facts facts={rows} />
              {notes.map((note) => (
                <p key={note}>{note}</p>
              ))}
            </div>
          </Panel>
        ))}
      </Stack>
      {isExporting && (
        <ExportDialog teamId={team.id} years={years} onClose={() => setIsExporting(false)} />
      )}
    </Page>
  );
}
