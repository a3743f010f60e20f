import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Page, Panel, useTitle } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Pair } from '../../kit/seat.tsx';
import { seatOf } from '../../kit/seat-of.ts';
import { Loading } from '../../kit/states.tsx';
import { reads } from '../../service/reads.ts';
import { useTeam } from '../../session/team.tsx';

/** What a treatment contact from outside the team sees: the case or cases in which they hold a seat. */
export function OwnCasesPage() {
  const { t } = useTranslation();
  const team = useTeam();
  useTitle(t('case.own.title'));
  const cases = useQueries({ queries: team.contactCaseIds.map((caseId) => reads.case(caseId)) });
  return (
    <Page isNarrow title={t('case.own.title')}>
      <p>{t('case.own.lead', { team: team.name })}</p>
      {cases.map(({ data, error }, index) =>
        data ? (
          <Panel
            key={data.id}
            id={`sak-${index}`}
            title={<Link to={`/sak/${data.id}`}>{data.alias ?? data.title}</Link>}
          >
            {data.seats && (
              <Pair
                municipal={seatOf(data.seats.municipal, data)}
                specialist={seatOf(data.seats.specialist, data)}
              />
            )}
          </Panel>
        ) : error ? (
          <RefusalNotice key={index} refusal={error} />
        ) : (
          <Loading key={index} lines={2} />
        ),
      )}
    </Page>
  );
}
