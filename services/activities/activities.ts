import type { Handlers } from '../platform/http/handlers.ts';
import { cancelPlannedActivity } from './cancel-planned-activity.ts';
import { carryOutPlannedActivity } from './carry-out-planned-activity.ts';
import { changeActivity } from './change-activity.ts';
import { changePlannedActivity } from './change-planned-activity.ts';
import { listCaseActivities } from './list-case-activities.ts';
import { listPlannedActivities } from './list-planned-activities.ts';
import { planActivity } from './plan-activity.ts';
import { recordActivity } from './record-activity.ts';
import { withdrawActivity } from './withdraw-activity.ts';

/** The door of the room: what is done in a case, and what is planned. */
export const activityHandlers = {
  cancelPlannedActivity,
  carryOutPlannedActivity,
  changeActivity,
  changePlannedActivity,
  listCaseActivities,
  listPlannedActivities,
  planActivity,
  recordActivity,
  withdrawActivity,
} satisfies Partial<Handlers>;
