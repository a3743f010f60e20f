import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { Me, MyTeam } from '../service/contract.ts';

type Session = {
  me: Me;
  workerId: string;
  /** The team whose rooms are shown; null for an administrator outside every team. */
  team: MyTeam | null;
  chooseTeam: (teamId: string) => void;
};

const SessionContext = createContext<Session | null>(null);
const remembered = 'skulder:team';

export function SessionProvider({ me, children }: { me: Me; children: ReactNode }) {
  const [chosen, setChosen] = useState(() => sessionStorage.getItem(remembered));
  const session = useMemo<Session>(() => {
    const chooseTeam = (teamId: string) => {
      sessionStorage.setItem(remembered, teamId);
      setChosen(teamId);
    };
    return {
      me,
      workerId: me.worker?.id ?? '',
      team: me.teams.find(({ id }) => id === chosen) ?? me.teams[0] ?? null,
      chooseTeam,
    };
  }, [me, chosen]);
  return <SessionContext value={session}>{children}</SessionContext>;
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession outside SessionProvider');
  return session;
}

/** The team of a page that only exists inside a team. */
export function useTeam(): MyTeam {
  const { team } = useSession();
  if (!team) throw new Error('useTeam outside a team');
  return team;
}

/** What the signed-in person may do; the service decides, this only keeps dead ends out of the menu. */
export function useRights() {
  const { team } = useSession();
  return useRightsIn(team?.id);
}

/**
 * The same for a case. Whoever has emergency access to it looks, and does no more: the case is open to the visit, and
 * perhaps to nothing else that they are in the team.
 */
export function useRightsInCase(shown: { id: string; teamId: string } | undefined) {
  const { me } = useSession();
  const rights = useRightsIn(shown?.teamId);
  const visit = me.visits.find(({ caseId }) => caseId === shown?.id);
  return visit ? { ...rights, isMember: false, isLeader: false, seesCases: false } : rights;
}

/** The same in the team that a page is about, which need not be the chosen one: none, on a visit. */
export function useRightsIn(teamId: string | undefined) {
  const { me } = useSession();
  const roles = new Set(me.teams.find(({ id }) => id === teamId)?.roles);
  const isMember = roles.has('team_member');
  const isLeader = roles.has('team_leader');
  return {
    isMember,
    isLeader,
    seesCases: isMember || isLeader,
    isContactOnly: !isMember && !isLeader && roles.has('treatment_contact'),
    seesCounts: isMember || isLeader || roles.has('municipal_leader') || roles.has('dps_leader'),
    leadsLevel: roles.has('municipal_leader') || roles.has('dps_leader'),
    ledLevels: [
      ...(roles.has('municipal_leader') ? (['municipal'] as const) : []),
      ...(roles.has('dps_leader') ? (['specialist'] as const) : []),
    ],
    seesAccessLog: isLeader || roles.has('municipal_leader') || roles.has('dps_leader'),
    isAdministrator: me.isAdministrator,
  };
}
