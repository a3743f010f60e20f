import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../kit/dialog.tsx';
import { useDates } from '../../kit/dates.ts';
import { SelectField } from '../../kit/fields.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Stack } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { useCommand } from '../../service/command.ts';
import { exportFeedback } from '../../service/instrument-reads.ts';
import { download } from '../inquiries/statement-csv.ts';
import { exportAsCsv } from './export-file.ts';

/** Says what the file holds and what it does not before it is fetched: it leaves the house. */
export function ExportDialog({
  teamId,
  years,
  onClose,
}: {
  teamId: string;
  /** The latest first. */
  years: readonly string[];
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const [from, setFrom] = useState(years.at(-1)!);
  const [to, setTo] = useState(years[0]!);
  const [isTable, setIsTable] = useState(true);
  const [isNothing, setIsNothing] = useState(false);
  const fetching = useCommand(
    () => exportFeedback(teamId, Number(from), Number(to)),
    (found) => {
      setIsNothing(found.courses.length === 0);
      if (found.courses.length === 0) return;
      const name = `${t('feedbackExport.file')}-${from}-${to}`;
      if (isTable) download(`${name}.csv`, exportAsCsv(found, t, dates.day));
      else download(`${name}.json`, JSON.stringify(found, null, 2), 'application/json');
      onClose();
    },
  );
  const options = years.map((value) => ({ value, text: value }));
  const isBackwards = to < from;
  return (
    <Dialog title={t('feedbackExport.title')} lead={t('feedbackExport.lead')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBackwards) void fetching.run(undefined);
        }}
      >
        <Stack>
          <p>{t('feedbackExport.holds')}</p>
          <p>{t('feedbackExport.not')}</p>
          <p>{t('feedbackExport.few')}</p>
          <p>{t('feedbackExport.care')}</p>
          <SelectField
            label={t('feedbackExport.from')}
            value={from}
            options={options}
            onChange={(value) => setFrom(value || from)}
          />
          <SelectField
            label={t('feedbackExport.to')}
            value={to}
            options={options}
            onChange={(value) => setTo(value || to)}
          />
          <SelectField
            label={t('feedbackExport.as')}
            value={isTable ? 'csv' : 'json'}
            options={[
              { value: 'csv', text: t('feedbackExport.csv') },
              { value: 'json', text: t('feedbackExport.json') },
            ]}
            onChange={(value) => setIsTable(value !== 'json')}
          />
          <RefusalNotice refusal={fetching.refusal} />
          {isNothing && (
            <Notice kind="attention" isUrgent>
              {t('feedbackExport.nothing')}
            </Notice>
          )}
          <FormEnd
            text={t('feedbackExport.fetch')}
            isBusy={fetching.isBusy}
            refusedBecause={isBackwards ? t('feedbackExport.backwards') : undefined}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Dialog>
  );
}
