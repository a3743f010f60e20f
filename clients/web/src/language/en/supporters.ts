import type { Texts } from '../nb.ts';

export const supporters: Texts['supporters'] = {
  title: 'Supporters',
  over: 'Earlier supporters ({{count}})',
  since: 'since {{day}}',
  from: 'from {{day}}',
  keptOut: 'the person has closed the case to them',
  onCard: '{{count}} supporter beside the pair',
  onCard_other: '{{count}} supporters beside the pair',
  event: {
    added: '{{name}} was to support the pair.',
    ended: '{{name}} no longer supports the pair.',
  },
  add: {
    action: 'Add a supporter',
    title: 'Who is to support the pair?',
    lead: 'A supporter stands beside the pair, for example the psychiatrist or the peer consultant. The case is still the pair’s.',
    who: 'Supporter',
    choose: 'Choose who',
    first: 'First day',
    last: 'Last day',
    lastHint: 'Leave it empty when no end is known.',
    do: 'Add',
    missing: 'Choose who, and from which day.',
    done: '{{name}} supports the pair.',
  },
  end: {
    action: 'End',
    title: 'Should {{name}} no longer support the pair?',
    lead: 'From today. That they have supported stays in the case.',
    leadComing: 'What was planned does not happen.',
    do: 'End the support',
    done: 'The support has ended.',
  },
};
