import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { nameOfCase } from '../../kit/case-name.ts';
import { useDates } from '../../kit/dates.ts';
import { Flag } from '../../kit/flag.tsx';
import { Page, Panel, useTitle } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Loading } from '../../kit/states.tsx';
import { boardAddress } from '../../layout/board-address.ts';
import { NotFoundPage } from '../../layout/state-pages.tsx';
import type { Case } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { ActionsPanel } from '../actions/actions-panel.tsx';
import { ActivitiesPanel } from '../activities/activities-panel.tsx';
import { SilenceFlag } from '../activities/silence-flag.tsx';
import { BlocksPanel } from '../access/blocks-panel.tsx';
import { AdmissionFlags } from '../admissions/admission-flags.tsx';
import { AdmissionsPanel } from '../admissions/admissions-panel.tsx';
import { useRightsInCase, useSession } from '../../session/team.tsx';
import { ArrangementPanel } from '../supervision/arrangement-panel.tsx';
import { CaseRequests } from '../supervision/case-requests.tsx';
import { CaseConsultations } from '../supervision/case-consultations.tsx';
import { FeedbackPanel } from '../feedback/feedback-panel.tsx';
import { CrisisPlan, LifeDomains } from '../plans/plan-panels.tsx';
import { CaseVisits, VisitsNow } from '../visits/case-visits.tsx';
import { CaseActions } from './case-actions.tsx';
import { CaseFacts } from './case-facts.tsx';
import { CaseHistory } from './case-history.tsx';
import { CaseThroughTime } from './case-through-time.tsx';
import { daysOfCase } from './case-days.ts';
import styles from './case-page.module.css';
import { PairPanel } from './pair-panel.tsx';

export function CasePage() {
  const { caseId = '' } = useParams();
  const { t } = useTranslation();
  const found = useQuery(reads.case(caseId));
  useTitle((found.data && nameOfCase(t, found.data)) || t('case.title'));
  // What was read before is not shown to somebody whom it has been closed to since.
  if (found.error?.slug === 'not-found' || found.error?.slug === 'validation-failed')
    return <NotFoundPage />;
  if (found.data) return <CaseView key={caseId} shown={found.data} />;
  return (
    <Page title={t('case.title')} back={{ to: boardAddress(), text: t('case.back') }}>
      {found.error ? (
        <RefusalNotice refusal={found.error} onRetry={() => void found.refetch()} />
      ) : (
        <Loading lines={8} />
      )}
    </Page>
  );
}

function CaseView({ shown }: { shown: Case }) {
  const { t } = useTranslation();
  const rights = useRightsInCase(shown);
  const visit = useSession().me.visits.find((each) => each.caseId === shown.id);
  const seesPerson = rights.seesCases || visit?.kind === 'emergency';
  // A record that came as closed was never open here: there is no pair to draw, and nobody closed it.
  const wasOpenHere = shown.openedAt !== null;
  return (
    <Page
      title={nameOfCase(t, shown)}
      {...(!visit && {
        back: rights.isContactOnly
          ? { to: '/', text: t('case.own.title') }
          : { to: boardAddress(), text: t('case.back') },
      })}
      aside={<StateLine shown={shown} />}
    >
      <VisitsNow shown={shown} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <div className={styles.beside}>
            <PairPanel shown={shown} />
            {seesPerson && <CrisisPlan shown={shown} mayChange={rights.seesCases} />}
          </div>
          {rights.seesCases && wasOpenHere && (
            <ActionsPanel teamId={shown.teamId} about={{ caseId: shown.id }} />
          )}
          {rights.seesCases && shown.mode === 'systematic_supervision' && (
            <>
              <ArrangementPanel shown={shown} />
              <CaseRequests shown={shown} />
            </>
          )}
          {rights.seesCases && wasOpenHere && <ActivitiesPanel shown={shown} />}
          {rights.seesCases && wasOpenHere && (
            <CaseConsultations teamId={shown.teamId} caseId={shown.id} />
          )}
          {shown.alias !== null && (
            <div className={styles.beside}>
              {seesPerson && <LifeDomains shown={shown} mayChange={rights.seesCases} />}
              <AdmissionsPanel shown={shown} mayWrite={rights.seesCases} />
            </div>
          )}
        </div>
        <div className={styles.column}>
          <CaseVisits shown={shown} />
          {rights.seesCases && <CaseActions shown={shown} />}
          <FactsPanel shown={shown} seesPerson={seesPerson} />
          {(rights.seesCases || rights.isContactOnly) && shown.alias !== null && wasOpenHere && (
            <FeedbackPanel shown={shown} />
          )}
          {rights.seesCases && shown.alias !== null && <BlocksPanel shown={shown} />}
          {shown.importedRemark && <RemarkPanel remark={shown.importedRemark} />}
        </div>
      </div>
      <div className={styles.below}>
        {wasOpenHere && (
          <Panel
            id="tid"
            title={t('case.throughTime')}
            aside={<Link to={`/sak/${shown.id}/tidslinje`}>{t('case.picture.whole')}</Link>}
          >
            <CaseThroughTime shown={shown} />
          </Panel>
        )}
        {(rights.seesCases || visit) && (
          <HistoryPanel caseId={shown.id} isOwnTeams={rights.seesCases} />
        )}
      </div>
    </Page>
  );
}

function FactsPanel({ shown, seesPerson }: { shown: Case; seesPerson: boolean }) {
  const { t } = useTranslation();
  return (
    <Panel
      id="om"
      title={t('case.facts')}
      aside={
        seesPerson &&
        shown.alias !== null && <Link to={`/sak/${shown.id}/person`}>{t('persons.link')}</Link>
      }
    >
      <CaseFacts shown={shown} />
    </Panel>
  );
}

function RemarkPanel({ remark }: { remark: string }) {
  const { t } = useTranslation();
  return (
    <Panel id="regneark" title={t('case.fromSheet')}>
      <p className={styles.remark}>{remark}</p>
    </Panel>
  );
}

/** How it stands with the case, in the fewest words. */
function StateLine({ shown }: { shown: Case }) {
  const { t } = useTranslation();
  const dates = useDates();
  const days = daysOfCase(shown);
  return (
    <p className={styles.state}>
      <strong>{t(`mode.${shown.mode}`)}</strong>
      {days !== null && <span>{t('board.days', { count: days })}</span>}
      {shown.state === 'closed' && (
        <Flag kind="strong">
          {shown.closedAt
            ? t('case.closedOn', { day: dates.day(shown.closedAt) })
            : t('case.closedUnknown')}
        </Flag>
      )}
      <SilenceFlag shown={shown} />
      <AdmissionFlags admission={shown.admission} />
      {shown.flags.map((flag) => (
        <Flag
          key={flag}
          kind={flag === 'staffing_at_risk' || flag === 'contact_unnamed' ? 'attention' : 'plain'}
        >
          {t(`flag.${flag}`)}
        </Flag>
      ))}
    </p>
  );
}

function HistoryPanel({ caseId, isOwnTeams }: { caseId: string; isOwnTeams: boolean }) {
  const { t } = useTranslation();
  return (
    <Panel
      id="historikk"
      title={t('case.history')}
      aside={isOwnTeams && <Link to={`/sak/${caseId}/innsyn`}>{t('access.link')}</Link>}
    >
      <CaseHistory caseId={caseId} />
    </Panel>
  );
}
