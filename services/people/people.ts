import type { Handlers } from '../platform/http/handlers.ts';
import { cancelPlannedUnitChange } from './cancel-planned-unit-change.ts';
import { changePlannedUnitChange } from './change-planned-unit-change.ts';
import { changeTeam } from './change-team.ts';
import { changeUnit } from './change-unit.ts';
import { changeWorker } from './change-worker.ts';
import { continueAgreement } from './continue-agreement.ts';
import { createTeam } from './create-team.ts';
import { createUnit } from './create-unit.ts';
import { createWorker } from './create-worker.ts';
import { endOtherSessions } from './end-other-sessions.ts';
import { endOwnSession } from './end-own-session.ts';
import { getMeWhere, stayActive } from './get-me.ts';
import { getStaffing } from './get-staffing.ts';
import { getTeam } from './get-team.ts';
import { grantRole } from './grant-role.ts';
import { inviteWorkerFrom } from './invite-worker.ts';
import { listMembers } from './list-members.ts';
import { listOwnSessions } from './list-own-sessions.ts';
import { listPlannedUnitChanges } from './list-planned-unit-changes.ts';
import { listRoleGrants } from './list-role-grants.ts';
import { listTeams } from './list-teams.ts';
import { listUnits } from './list-units.ts';
import { listWorkers } from './list-workers.ts';
import { makeAgreement } from './make-agreement.ts';
import { mergeUnits } from './merge-units.ts';
import { planUnitChanges } from './plan-unit-changes.ts';
import { removeRole } from './remove-role.ts';

/** The door of the room: units, workers, agreements, teams, and who may do what. */
export function peopleHandlers(facts: { isDemonstration: boolean; publicUrl: string }) {
  return {
    cancelPlannedUnitChange,
    changePlannedUnitChange,
    changeTeam,
    changeUnit,
    changeWorker,
    continueAgreement,
    createTeam,
    createUnit,
    createWorker,
    endOtherSessions,
    endOwnSession,
    getMe: getMeWhere(facts),
    getStaffing,
    getTeam,
    grantRole,
    inviteWorker: inviteWorkerFrom(facts.publicUrl),
    listMembers,
    listOwnSessions,
    listPlannedUnitChanges,
    listRoleGrants,
    listTeams,
    listUnits,
    listWorkers,
    makeAgreement,
    mergeUnits,
    planUnitChanges,
    removeRole,
    stayActive,
  } satisfies Partial<Handlers>;
}

export { addUnit } from './create-unit.ts';
export { addWorker } from './create-worker.ts';
export { addRole } from './grant-role.ts';
export { addAgreement, readAgreement } from './make-agreement.ts';
export { insertTeam } from './team-sql.ts';
export { sweepUnits } from './unit-sweep.ts';
