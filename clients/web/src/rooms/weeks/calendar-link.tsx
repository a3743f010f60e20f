import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonRow } from '../../kit/button.tsx';
import { useDates } from '../../kit/dates.ts';
import { Panel, Stack } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { ShownLink } from '../../kit/shown-link.tsx';
import { useCommand } from '../../service/command.ts';
import { reads } from '../../service/reads.ts';
import { endCalendarLink, makeCalendarLink } from '../../service/writes/weeks.ts';

/** The link by which one's own calendar follows the week: made, renewed and ended by oneself. */
export function CalendarLink() {
  const { t } = useTranslation();
  const dates = useDates();
  const queries = useQueryClient();
  const link = useQuery(reads.calendarLink());
  const [url, setUrl] = useState<string | null>(null);
  const refresh = () => void queries.invalidateQueries({ queryKey: reads.calendarLink().queryKey });
  const make = useCommand(
    (_: null) => makeCalendarLink(),
    (made) => {
      setUrl(made.url);
      refresh();
    },
  );
  const end = useCommand(
    (_: null) => endCalendarLink(),
    () => {
      setUrl(null);
      refresh();
    },
  );
  const madeAt = link.data?.madeAt ?? null;
  return (
    <Panel id="kalender" title={t('weeks.calendar.title')}>
      <Stack>
        <p>{t('weeks.calendar.lead')}</p>
        {madeAt && !url && (
          <p>
            {t('weeks.calendar.since', { day: dates.day(madeAt) })} {t('weeks.calendar.renewMore')}
          </p>
        )}
        {url && <ShownLink link={{ url }} hint={t('weeks.calendar.link')} />}
        <RefusalNotice refusal={link.error ?? make.refusal ?? end.refusal} />
        <ButtonRow>
          <Button isSmall isBusy={make.isBusy} onClick={() => void make.run(null)}>
            {t(madeAt ? 'weeks.calendar.renew' : 'weeks.calendar.make')}
          </Button>
          {madeAt && (
            <Button isSmall look="quiet" isBusy={end.isBusy} onClick={() => void end.run(null)}>
              {t('weeks.calendar.end')}
            </Button>
          )}
        </ButtonRow>
      </Stack>
    </Panel>
  );
}
