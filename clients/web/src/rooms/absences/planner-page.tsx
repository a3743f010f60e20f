import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../kit/button.tsx';
import { Page, Panel, useTitle } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Empty, Loading } from '../../kit/states.tsx';
import { type Chosen, suggestFor } from '../../kit/suggested.ts';
import type { Planner } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { useTeam } from '../../session/team.tsx';
import { AbsenceDialog } from './absence-dialog.tsx';
import { AbsenceList } from './absence-list.tsx';
import { CoverList } from './cover-list.tsx';
import { GapGroupForm } from './gap-group-form.tsx';
import { HandOverGroup } from './hand-over-group.tsx';
import { LaterGaps } from './later-gaps.tsx';
import { PlannerLegend, PlannerPicture } from './planner-picture.tsx';
import styles from './planner-page.module.css';
import { groupsOf, toFill } from './planner-weeks.ts';

/** The coming twelve weeks: who is away, which cases would stand with one, and who could act. */
export function PlannerPage() {
  const { t } = useTranslation();
  const team = useTeam();
  const planner = useQuery(reads.planner(team.id));
  const [isRecording, setRecording] = useState(false);
  useTitle(t('absences.title'));
  return (
    <Page
      title={t('absences.title')}
      aside={
        planner.data && (
          <Button look="main" onClick={() => setRecording(true)}>
            {t('absences.record')}
          </Button>
        )
      }
    >
      {planner.error && (
        <RefusalNotice refusal={planner.error} onRetry={() => void planner.refetch()} />
      )}
      {planner.isPending && <Loading lines={12} />}
      {planner.data && <Weeks planner={planner.data} teamId={team.id} />}
      {isRecording && planner.data && (
        <AbsenceDialog
          teamId={team.id}
          planner={planner.data}
          shown={null}
          onClose={() => setRecording(false)}
        />
      )}
    </Page>
  );
}

function Weeks({ planner, teamId }: { planner: Planner; teamId: string }) {
  const { t } = useTranslation();
  const [said, setSaid] = useState<Chosen>(new Map());
  const groups = groupsOf(planner.gaps);
  const seats = toFill(planner.gaps);
  const chosen = suggestFor(seats, stillOffered(seats, said));
  const count = new Set(planner.gaps.map(({ caseId }) => caseId)).size;
  return (
    <div className={styles.parts}>
      <div>
        <PlannerPicture planner={planner} />
        <PlannerLegend />
      </div>
      <Panel id="uten-vikar" title={t('absences.gaps.title')} count={count}>
        {groups.length === 0 && (
          <Empty
            title={t(
              planner.laterGaps.length > 0 ? 'absences.gaps.noneInWeeks' : 'absences.gaps.none',
            )}
          />
        )}
        {groups.map((group) =>
          group.reason === 'absence' ? (
            <GapGroupForm
              key={group.id}
              group={group}
              planner={planner}
              chosen={chosen}
              // What stands beside it stays as it was when this was chosen.
              onChoose={(seatId, agreementId) =>
                setSaid(new Map([...said, ...chosen]).set(seatId, agreementId))
              }
            />
          ) : (
            <HandOverGroup key={group.id} group={group} />
          ),
        )}
      </Panel>
      <LaterGaps gaps={planner.laterGaps} />
      <AbsenceList planner={planner} teamId={teamId} />
      <CoverList planner={planner} />
    </div>
  );
}

/** Seats come and go while somebody chooses; what they have chosen stays, unless it could not be done any more. */
function stillOffered(seats: ReturnType<typeof toFill>, said: Chosen): Chosen {
  const offered = new Map(
    seats.map(({ id, candidates }) => [id, candidates.map(({ agreementId }) => agreementId)]),
  );
  return new Map(
    [...said].map(([id, agreementId]) => [
      id,
      offered.get(id)?.includes(agreementId) ? agreementId : '',
    ]),
  );
}
