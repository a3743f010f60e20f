import { useQuery } from '@tanstack/react-query';
import { today } from '../../kit/dates.ts';
import type { Consultation, Schemas } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { useDraft } from '../../session/draft.ts';
import { readWho, writeWho } from './who-asked.ts';

type Kind = Schemas['ConsultationKind'];
const empty = {
  kind: 'call' as Kind,
  who: '',
  about: '',
  advice: '',
  caseId: '',
  reference: '',
  isStatutory: false,
  minutes: '',
  heldOn: '',
};

/** What is typed of a consultation, and what it would be sent as. */
export function useConsultationDraft(shown: Consultation | null, caseId: string) {
  const units = useQuery(reads.units());
  const start = shown
    ? {
        ...empty,
        kind: shown.kind,
        who: writeWho(shown.unitName, shown.askedBy),
        about: shown.about,
        advice: shown.advice ?? '',
        reference: shown.reference ?? '',
        isStatutory: shown.isStatutory,
        minutes: shown.minutes?.toString() ?? '',
      }
    : { ...empty, caseId, heldOn: today() };
  const draft = useDraft(shown ? `consultation:${shown.id}` : `consultation:new${caseId}`, start);
  const value = draft.value;
  const isCall = value.kind === 'call';
  const here = (units.data ?? []).filter(({ endsOn }) => endsOn === null);
  const who = readWho(value.who, here);
  const texts = { about: value.about.trim(), advice: value.advice.trim() };
  const minutes = value.minutes === '' ? null : Number(value.minutes);
  const isReady =
    texts.about !== '' &&
    (!isCall || who.unitId !== undefined || who.askedBy !== undefined) &&
    (shown !== null || (value.heldOn !== '' && value.heldOn <= today())) &&
    (minutes === null || (Number.isInteger(minutes) && minutes >= 1 && minutes <= 600));
  const reference = value.reference.trim();
  const asNew = (): Schemas['RecordConsultationRequest'] => ({
    kind: value.kind,
    about: texts.about,
    ...(texts.advice !== '' && { advice: texts.advice }),
    ...(isCall && who),
    ...(isCall && value.caseId !== '' && { caseId: value.caseId }),
    ...(isCall && value.isStatutory && { isStatutory: true }),
    ...(!isCall && reference !== '' && { reference }),
    ...(minutes !== null && { minutes }),
    ...(value.heldOn !== today() && { heldOn: value.heldOn }),
  });
  const asChange = (): Schemas['ChangeConsultationRequest'] => ({
    about: texts.about,
    advice: texts.advice === '' ? null : texts.advice,
    minutes,
    ...(isCall
      ? {
          // A unit that is no more keeps its place as long as nobody writes another.
          ...(value.who !== start.who && {
            unitId: who.unitId ?? null,
            askedBy: who.askedBy ?? null,
          }),
          isStatutory: value.isStatutory,
        }
      : { reference: reference === '' ? null : reference }),
  });
  return {
    ...draft,
    isCall,
    isReady,
    isNothingNew: texts.advice === '',
    unitNames: here.map(({ name }) => name),
    asNew,
    asChange,
  };
}
export type ConsultationDraft = ReturnType<typeof useConsultationDraft>;
