import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Conflict } from '../../kit/conflict.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { type Fields, useChange } from '../../service/change.ts';
import type { Board, Inquiry } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { useTeam } from '../../session/team.tsx';
import { fieldsOf, toRequest } from './inquiry-fields.ts';
import { changeInquiry } from '../../service/writes/inquiries.ts';

/** Changing an inquiry, from its own page or from the meeting; `notice` is what to show when it was not plain sailing. */
export function useInquiryChange(inquiry: Inquiry, onDone?: () => void) {
  const queries = useQueryClient();
  const team = useTeam();
  const board = useQuery(reads.board(team.id));
  const change = useChange<Inquiry>({
    thing: inquiry,
    fieldsOf,
    send: (fields, version) => changeInquiry(inquiry.id, toRequest(fields), version),
    onDone: (changed) => {
      queries.setQueryData(reads.inquiry(inquiry.id).queryKey, changed);
      void queries.invalidateQueries({ queryKey: reads.advice(inquiry.id).queryKey });
      void queries.invalidateQueries({ queryKey: ['meeting'] });
      onDone?.();
    },
  });
  const show = useFieldWords(inquiry, board.data);
  const { conflict } = change;
  const notice: ReactNode = conflict ? (
    <Conflict
      isBusy={change.isBusy}
      differences={conflict.both.map((name) => ({
        name,
        ...show(name, conflict.mine[name], conflict.theirs[name]),
        ...(name === 'notes' && { joined: bothNotes(conflict) }),
      }))}
      onSettle={(chosen) => change.settle(chosen, { notes: bothNotes(conflict) })}
      onDrop={change.drop}
    />
  ) : (
    change.refusal && <RefusalNotice refusal={change.refusal} />
  );
  return {
    run: change.run,
    isBusy: change.isBusy,
    isStuck: conflict !== null,
    notice,
  };
}

/** Two who found something out at once have both found something out. Pure. */
function bothNotes({ mine, theirs }: { mine: Fields; theirs: Fields }): string {
  return [theirs['notes'], mine['notes']].filter(Boolean).join('\n');
}

/** A field and its two values in words. */
function useFieldWords(inquiry: Inquiry, board: Board | undefined) {
  const { t } = useTranslation();
  const units = useQuery(reads.units());
  const word = (name: string, value: unknown): string => {
    if (value === null || value === undefined || value === '') return '';
    const text = typeof value === 'string' ? value : '';
    switch (name) {
      case 'ownerId':
        return board?.members.find((member) => member.workerId === text)?.name ?? text;
      case 'unitId':
        return units.data?.find((unit) => unit.id === text)?.name ?? text;
      case 'linkedCaseId':
        return board?.cases.find((card) => card.id === text)?.alias ?? text;
      case 'samePersonAsId':
        return inquiry.samePerson.find((one) => one.id === text)?.alias ?? t('inquiry.title');
      case 'source':
        return t(`source.${value as Inquiry['source']}`);
      case 'about':
        return t(`about.${value as Inquiry['about']}`);
      case 'state':
        return t(`inquiryState.${value as Inquiry['state']}`);
      case 'characteristics':
        return (value as Inquiry['characteristics'])
          .map((one) => t(`inquiry.characteristic.${one}`))
          .join(', ');
      case 'answers.contactWithServices':
        return t(`contact.${value as Inquiry['answers']['contactWithServices']}`);
      default:
        return name.startsWith('answers.') ? t(`answer.${value as 'yes'}`) : text;
    }
  };
  const labels: Record<string, string> = {
    source: t('inquiry.source'),
    about: t('inquiry.about'),
    askedBy: t('inquiry.askedBy'),
    askerContact: t('inquiry.askerContact'),
    worry: t('inquiry.worry'),
    notes: t('inquiry.foundOut'),
    alias: t('inquiry.alias'),
    unitId: t('inquiry.unit'),
    ownerId: t('inquiry.owner'),
    state: t('inquiry.state'),
    characteristics: t('inquiry.characteristics'),
    linkedCaseId: t('inquiry.linkedCase'),
    samePersonAsId: t('inquiry.samePerson.label'),
    'answers.severeProblems': t('inquiry.question.severeProblems'),
    'answers.functionalImpairment': t('inquiry.question.functionalImpairment'),
    'answers.unstableLife': t('inquiry.question.unstableLife'),
    'answers.contactWithServices': t('inquiry.question.contactWithServices'),
  };
  return (name: string, mine: unknown, theirs: unknown) => ({
    label: labels[name] ?? name,
    mine: word(name, mine),
    theirs: word(name, theirs),
  });
}
