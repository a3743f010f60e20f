import type { Handler } from '../platform/http/handlers.ts';
import { ageGroupsOf, rulesOf } from './instrument-rules.ts';
import { listForms, type StoredForm } from './instrument-sql.ts';
import { ruleSetCalled } from './rule-sets.ts';
import { freeTextPacks } from './free-text-packs.ts';
import type { TeamForm } from './words.ts';

export const listInstruments: Handler<'listInstruments'> = async (call) => {
  const { teamId } = call.path;
  const forms = await listForms(call.db, teamId);
  call.log({ teamId });
  return { status: 200, body: { items: forms.map(asTeamForm) } };
};

function asTeamForm({ fromAge, toAge, ruleSetId, ...form }: StoredForm): TeamForm {
  const ageGroups = ageGroupsOf({ fromAge, toAge });
  const rules = rulesOf({ ...form, ageGroups }, ruleSetCalled(ruleSetId));
  const languages = form.isFree
    ? freeTextPacks(form.code).map(({ language }) => language)
    : form.languages;
  return { ...form, ageGroups, rules, languages };
}
