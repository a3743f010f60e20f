import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { refuseOutsiders } from './answering-rules.ts';
import { findAskedCase, listLinks } from './answering-sql.ts';
import { listDevices } from './waiting-room-sql.ts';
import { freeWordings } from '../instruments/instruments.ts';

export const listAnswerLinks: Handler<'listAnswerLinks'> = async (call) => {
  const { caseId } = call.path;
  const asked = await findAskedCase(call.db, caseId);
  if (!asked) throw new Problem('not-found');
  refuseOutsiders(asked);
  const { teamId, pair, isOpen, saidNo } = asked;
  const forms = asked.forms
    .filter(({ right }) => right === 'digital' && isOpen && !saidNo)
    .map(({ about, formName, instrumentId, isFree, packs, ageGroups, ageGroup }) => ({
      ...{ about, formName, ageGroups, ageGroup },
      languages: isFree
        ? Object.keys(freeWordings[instrumentId] ?? {})
        : packs.map(({ language }) => language),
    }));
  const screens = (await listDevices(call.db, teamId)).filter(({ state }) => state === 'paired');
  call.log({ teamId, caseId });
  return {
    status: 200,
    body: {
      ...{ items: await listLinks(call.db, caseId), forms, pair },
      waitingRooms: screens.map(({ name }) => name),
    },
  };
};
