import { Suspense, useEffect } from 'react';
import { BrowserRouter, Navigate, Route, Routes } from 'react-router';
import { ErrorBoundary } from './kit/error-boundary.tsx';
import { Loading } from './kit/states.tsx';
import { faultPage } from './layout/fault-page.tsx';
import { Frame } from './layout/frame.tsx';
import { fetchRoomsAhead, room } from './layout/room.ts';
import { NoTeamPage, NotAllowedPage, NotFoundPage } from './layout/state-pages.tsx';
import { SideFeed } from './live/side-feed.tsx';
import { TeamFeed } from './live/team-feed.tsx';
import { IdleWarning } from './session/idle-warning.tsx';
import { SignedIn } from './session/signed-in.tsx';
import { useRights, useSession } from './session/team.tsx';

const BoardPage = room(async () => (await import('./rooms/boards/board-page.tsx')).BoardPage);
const MeetingsPage = room(
  async () => (await import('./rooms/meetings/meetings-page.tsx')).MeetingsPage,
);
const MeetingPage = room(
  async () => (await import('./rooms/meetings/meeting-page.tsx')).MeetingPage,
);
const MinutesPage = room(
  async () => (await import('./rooms/meetings/minutes-page.tsx')).MinutesPage,
);
const YearPage = room(async () => (await import('./rooms/meetings/year-page.tsx')).YearPage);
const PlanYearPage = room(
  async () => (await import('./rooms/meetings/plan-year-page.tsx')).PlanYearPage,
);
const GuestPage = room(async () => (await import('./rooms/meetings/guest-page.tsx')).GuestPage);
const ProjectorPage = room(
  async () => (await import('./rooms/meetings/projector-page.tsx')).ProjectorPage,
);
const CasePage = room(async () => (await import('./rooms/cases/case-page.tsx')).CasePage);
const CaseAccessPage = room(
  async () => (await import('./rooms/access/case-access-page.tsx')).CaseAccessPage,
);
const CaseAccessCopyPage = room(
  async () => (await import('./rooms/access/case-access-copy-page.tsx')).CaseAccessCopyPage,
);
const AccessSearchPage = room(
  async () => (await import('./rooms/access/access-search-page.tsx')).AccessSearchPage,
);
const PersonPage = room(async () => (await import('./rooms/persons/person-page.tsx')).PersonPage);
const PlannerPage = room(
  async () => (await import('./rooms/absences/planner-page.tsx')).PlannerPage,
);
const WeekPage = room(async () => (await import('./rooms/weeks/week-page.tsx')).WeekPage);
const ActionsPage = room(
  async () => (await import('./rooms/actions/actions-page.tsx')).ActionsPage,
);
const SupervisionPage = room(
  async () => (await import('./rooms/supervision/supervision-page.tsx')).SupervisionPage,
);
const CasePicturePage = room(
  async () => (await import('./rooms/cases/case-picture-page.tsx')).CasePicturePage,
);
const FeedbackPage = room(
  async () => (await import('./rooms/feedback/feedback-page.tsx')).FeedbackPage,
);
const OwnCasesPage = room(
  async () => (await import('./rooms/cases/own-cases-page.tsx')).OwnCasesPage,
);
const ClosedCasesPage = room(
  async () => (await import('./rooms/cases/closed-cases-page.tsx')).ClosedCasesPage,
);
const InquiriesPage = room(
  async () => (await import('./rooms/inquiries/inquiries-page.tsx')).InquiriesPage,
);
const StatementPage = room(
  async () => (await import('./rooms/inquiries/statement-page.tsx')).StatementPage,
);
const NewInquiryPage = room(
  async () => (await import('./rooms/inquiries/new-inquiry-page.tsx')).NewInquiryPage,
);
const InquiryPage = room(
  async () => (await import('./rooms/inquiries/inquiry-page.tsx')).InquiryPage,
);
const ImportsPage = room(
  async () => (await import('./rooms/imports/imports-page.tsx')).ImportsPage,
);
const ImportPage = room(async () => (await import('./rooms/imports/import-page.tsx')).ImportPage);
const TeamPage = room(async () => (await import('./rooms/people/team-page.tsx')).TeamPage);
const FeedbackFiguresPage = room(
  async () => (await import('./rooms/outcomes/feedback-figures-page.tsx')).FeedbackFiguresPage,
);
const ScreensPage = room(
  async () => (await import('./rooms/answering/screens-page.tsx')).ScreensPage,
);
const FormsPage = room(async () => (await import('./rooms/instruments/forms-page.tsx')).FormsPage);
const LeavingPage = room(async () => (await import('./rooms/people/leaving-page.tsx')).LeavingPage);
const AdministrationPage = room(
  async () => (await import('./rooms/people/administration-page.tsx')).AdministrationPage,
);
const EmergencyPage = room(
  async () => (await import('./rooms/visits/emergency-page.tsx')).EmergencyPage,
);
const EmergenciesPage = room(
  async () => (await import('./rooms/visits/emergencies-page.tsx')).EmergenciesPage,
);
const NamedCasePage = room(
  async () => (await import('./rooms/visits/named-case-page.tsx')).NamedCasePage,
);
const OwnSessionsPage = room(
  async () => (await import('./rooms/people/own-sessions-page.tsx')).OwnSessionsPage,
);
const CaseloadPage = room(
  async () => (await import('./rooms/caseload/caseload-page.tsx')).CaseloadPage,
);

const ErasuresPage = room(
  async () => (await import('./rooms/erasures/erasures-page.tsx')).ErasuresPage,
);

export function App() {
  return (
    <BrowserRouter>
      <Suspense fallback={<Loading />}>
        <Routes>
          <Route
            path="/projektor"
            element={
              <ErrorBoundary fallback={faultPage}>
                <ProjectorPage />
              </ErrorBoundary>
            }
          />
          <Route
            path="*"
            element={
              <SignedIn>
                <Rooms />
              </SignedIn>
            }
          />
        </Routes>
      </Suspense>
    </BrowserRouter>
  );
}

/** The room that somebody came for is fetched and read first. */
const aheadAfterMs = 2000;

/** A case for whoever sees it: of the team, in its seat from outside, or on a visit. */
function caseRoutes(
  { seesCases, isContactOnly }: ReturnType<typeof useRights>,
  visits: readonly { kind: string }[],
) {
  const inEmergency = visits.some(({ kind }) => kind === 'emergency');
  return (
    <>
      {(seesCases || isContactOnly || visits.length > 0) && (
        <Route path="/sak/:caseId">
          <Route index element={<CasePage />} />
          <Route path="tidslinje" element={<CasePicturePage />} />
        </Route>
      )}
      {(seesCases || isContactOnly) && (
        <Route path="/sak/:caseId/tilbakemelding" element={<FeedbackPage />} />
      )}
      {(seesCases || inEmergency) && <Route path="/sak/:caseId/person" element={<PersonPage />} />}
    </>
  );
}

function countRoutes({ seesAccessLog }: ReturnType<typeof useRights>) {
  return (
    <>
      <Route path="/tall" element={<CaseloadPage />} />
      {seesAccessLog && <Route path="/tall/tilbakemelding" element={<FeedbackFiguresPage />} />}
      <Route path="/veiledning" element={<SupervisionPage />} />
      <Route path="/henvendelser/oversikt" element={<StatementPage />} />
    </>
  );
}

function Rooms() {
  const { me, team } = useSession();
  const rights = useRights();
  useEffect(() => {
    const timer = setTimeout(() => void fetchRoomsAhead(), aheadAfterMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <>
      {team && rights.seesCases && <TeamFeed key={team.id} teamId={team.id} />}
      <SideFeed />
      <IdleWarning />
      <Routes>
        <Route
          path="/gjest/:itemId"
          element={
            <ErrorBoundary fallback={faultPage}>
              <GuestPage />
            </ErrorBoundary>
          }
        />
        <Route element={<Frame />}>
          <Route path="/" element={<Home />} />
          {caseRoutes(rights, me.visits)}
          {rights.seesCases && (
            <>
              <Route path="/sak/:caseId/innsyn" element={<CaseAccessPage />} />
              <Route path="/sak/:caseId/innsyn/utskrift" element={<CaseAccessCopyPage />} />
              <Route path="/saker/avsluttede" element={<ClosedCasesPage />} />
              <Route path="/henvendelser" element={<InquiriesPage />} />
              <Route path="/henvendelse/ny" element={<NewInquiryPage />} />
              <Route path="/henvendelse/:inquiryId" element={<InquiryPage />} />
              <Route path="/uke" element={<WeekPage />} />
              <Route path="/oppfolging" element={<ActionsPage />} />
              <Route path="/team/skjemaer" element={<FormsPage />} />
              <Route path="/team/venterom" element={<ScreensPage />} />
              <Route path="/fravaer" element={<PlannerPage />} />
              <Route path="/mote" element={<MeetingsPage />} />
              <Route path="/mote/aret" element={<YearPage />} />
              <Route path="/mote/aret/planlegg" element={<PlanYearPage />} />
              <Route path="/mote/:meetingId" element={<MeetingPage />} />
              <Route path="/mote/:meetingId/referat" element={<MinutesPage />} />
            </>
          )}
          {rights.isLeader && (
            <>
              <Route path="/team/slutter/:agreementId" element={<LeavingPage />} />
              <Route path="/import" element={<ImportsPage />} />
              <Route path="/import/:importId" element={<ImportPage />} />
            </>
          )}
          {team && (rights.seesCounts || rights.isAdministrator) && (
            <Route path="/team" element={<TeamPage />} />
          )}
          {team && rights.seesCounts && countRoutes(rights)}
          {team && rights.seesAccessLog && (
            <>
              <Route path="/innsynslogg" element={<AccessSearchPage />} />
              <Route path="/nodtilganger" element={<EmergenciesPage />} />
            </>
          )}
          {team && rights.leadsLevel && <Route path="/navngitt-sak" element={<NamedCasePage />} />}
          {(me.teams.length > 0 || me.isAdministrator) && (
            <Route path="/nodtilgang" element={<EmergencyPage />} />
          )}
          {team && rights.seesAccessLog && <Route path="/sletting" element={<ErasuresPage />} />}
          {(rights.isAdministrator || rights.isLeader) && (
            <Route path="/administrasjon" element={<AdministrationPage />} />
          )}
          <Route path="/okter" element={<OwnSessionsPage />} />
          {places.map((path) => (
            <Route key={path} path={path} element={<NotAllowedPage />} />
          ))}
          <Route path="*" element={<NotFoundPage />} />
        </Route>
      </Routes>
    </>
  );
}

/** What exists for somebody, though perhaps not for this person. */
const places = [
  '/sak/*',
  '/henvendelse/*',
  '/henvendelser/*',
  '/mote/*',
  '/uke',
  '/oppfolging',
  '/fravaer',
  '/import/*',
  '/team/*',
  '/tall/*',
  '/veiledning',
  '/innsynslogg',
  '/sletting',
  '/nodtilganger',
  '/nodtilgang',
  '/navngitt-sak',
  '/administrasjon',
];

/** Where somebody begins: the board, the own cases, the figures, the set-up, or the item they are a guest to. */
function Home() {
  const { me } = useSession();
  const rights = useRights();
  if (rights.seesCases) return <BoardPage />;
  if (rights.isContactOnly) return <OwnCasesPage />;
  if (rights.seesCounts) return <Navigate to="/tall" replace />;
  if (rights.isAdministrator) return <Navigate to="/administrasjon" replace />;
  const [invited] = me.guestItems;
  if (invited) return <Navigate to={`/gjest/${invited.itemId}`} replace />;
  return <NoTeamPage />;
}
