import type { Handlers } from '../platform/http/handlers.ts';
import { addTextPack } from './add-text-pack.ts';
import { changeLicence } from './change-licence.ts';
import { listInstruments } from './list-instruments.ts';
import { listTextPacks } from './list-text-packs.ts';
import { registerLicence } from './register-licence.ts';

/** The door of the room: the forms, what a team may do with each, and what people read on them. */
export const instrumentHandlers = {
  addTextPack,
  changeLicence,
  listInstruments,
  listTextPacks,
  registerLicence,
} satisfies Partial<Handlers>;

export { ruleSetCalled, ruleSets, type AgeGroup, type RuleSet } from './rule-sets.ts';
export { freeWordings, type Wording } from './free-wordings.ts';
