import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { nameOfCase } from '../../kit/case-name.ts';
import { Notice } from '../../kit/notice.tsx';
import { Columns, Page, useTitle } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Loading } from '../../kit/states.tsx';
import { NotFoundPage } from '../../layout/state-pages.tsx';
import { reads } from '../../service/reads.ts';
import { NetworkPanel } from '../networks/network-panel.tsx';
import { ErasurePanel } from '../erasures/erasure-panel.tsx';
import { useRightsInCase } from '../../session/team.tsx';
import { NationalIdPanel } from './national-id-panel.tsx';
import { KnownPanel } from './known-panel.tsx';
import styles from './person-page.module.css';
import { RegistrationPanel } from './registration-panel.tsx';

/** Who the person of a case is: apart from the case and the board, since few need it. */
export function PersonPage() {
  const { caseId = '' } = useParams();
  const { t } = useTranslation();
  const found = useQuery(reads.person(caseId));
  const person = found.data;
  const { seesCases } = useRightsInCase(person && { id: caseId, teamId: person.teamId });
  const erasures = useQuery({ ...reads.caseErasures(caseId), enabled: seesCases });
  const isErased = erasures.data?.items.some(({ state }) => state === 'erased') ?? false;
  const name = person && nameOfCase(t, person);
  const title = name ? t('persons.titleOf', { alias: name }) : t('persons.title');
  useTitle(title);
  if (found.error?.slug === 'not-found' || found.error?.slug === 'validation-failed')
    return <NotFoundPage />;
  return (
    <Page title={title} back={{ to: `/sak/${caseId}`, text: name ?? t('access.back') }}>
      <p className={styles.lead}>{t('persons.lead')}</p>
      {found.error && <RefusalNotice refusal={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Loading lines={8} />}
      {person && (
        <Columns
          key={caseId}
          wide={
            isErased ? (
              <Notice title={t('erasures.erased')}>
                <p>{t('erasures.erasedLead.case')}</p>
              </Notice>
            ) : (
              <>
                <KnownPanel person={person} isReadOnly={!seesCases} />
                <NetworkPanel caseId={caseId} isReadOnly={!seesCases} />
              </>
            )
          }
          narrow={
            <>
              {!isErased && <RegistrationPanel person={person} isReadOnly={!seesCases} />}
              {!isErased && seesCases && <NationalIdPanel person={person} />}
              {seesCases && <ErasurePanel of={{ kind: 'case', id: caseId }} />}
            </>
          }
        />
      )}
    </Page>
  );
}
