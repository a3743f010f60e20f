import { useEffect, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { rememberBoard } from '../../layout/board-address.ts';
import type { Board, CaseCard, InquiryCard, Level, Mode } from '../../service/contract.ts';
import { modes } from '../../kit/modes.ts';

/** What part of the board is shown. Lives in the address, so that it can be sent to a colleague and kept as a bookmark. */
export type Filter = { isMine: boolean; workerId: string; level: Level | ''; mode: Mode | '' };

export function useFilter(): [Filter, (change: Partial<Filter>) => void] {
  const [params, setParams] = useSearchParams();
  const filter = useMemo<Filter>(() => {
    const level = params.get('niva');
    const mode = params.get('arbeidsform');
    return {
      isMine: params.get('mine') === 'ja',
      workerId: params.get('ansatt') ?? '',
      level: level === 'municipal' || level === 'specialist' ? level : '',
      mode: modes.find((one) => one === mode) ?? '',
    };
  }, [params]);
  useEffect(() => rememberBoard(params.toString()), [params]);
  const change = (part: Partial<Filter>) => {
    const next = { ...filter, ...part };
    const words: [string, string][] = [];
    if (next.isMine) words.push(['mine', 'ja']);
    if (next.workerId) words.push(['ansatt', next.workerId]);
    if (next.level) words.push(['niva', next.level]);
    if (next.mode) words.push(['arbeidsform', next.mode]);
    setParams(new URLSearchParams(words), { replace: true });
  };
  return [filter, change];
}

export const isFiltering = (filter: Filter) =>
  filter.isMine || filter.workerId !== '' || filter.level !== '' || filter.mode !== '';

/** By level: the team's own people at that level. An outside treatment contact is not the team's. */
export function shownCases(board: Board, filter: Filter, me: string): CaseCard[] {
  return board.cases.filter(({ mode, seats }) => {
    const both = [seats.municipal, seats.specialist];
    if (filter.mode && mode !== filter.mode) return false;
    if (filter.isMine && !both.some((seat) => seat.workerId === me)) return false;
    if (filter.workerId && !both.some((seat) => seat.workerId === filter.workerId)) return false;
    return !filter.level || seats[filter.level].agreementId !== null;
  });
}

export function shownInquiries(board: Board, filter: Filter, me: string): InquiryCard[] {
  const levelOf = new Map(board.members.map((member) => [member.workerId, member.level]));
  return board.inquiries.filter(({ ownerId, ownerHasAccess }) => {
    // What nobody sees to any more is everybody's.
    if (filter.isMine && ownerId !== me && ownerHasAccess) return false;
    if (filter.workerId && ownerId !== filter.workerId) return false;
    return !filter.level || levelOf.get(ownerId) === filter.level;
  });
}
