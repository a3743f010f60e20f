import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../../kit/fields.tsx';
import type { Inquiry } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { useTeam } from '../../session/team.tsx';

type Owner = Pick<Inquiry, 'ownerId' | 'ownerName'>;

/** The team's members once each; whoever is chosen stands among them, also when no member, or not any more. */
export function OwnerSelect({
  value,
  others = [],
  none,
  onChange,
}: {
  value: string;
  /** Who has owned the inquiry while the form was open; the board may not have them. */
  others?: readonly Owner[];
  none?: string;
  onChange: (ownerId: string) => void;
}) {
  const { t } = useTranslation();
  const team = useTeam();
  const board = useQuery(reads.board(team.id));
  const members = board.data?.members ?? [];
  const names = new Map([
    ...others.map(({ ownerId, ownerName }) => [ownerId, ownerName] as const),
    ...members.map(({ workerId, name }) => [workerId, name] as const),
  ]);
  if (value !== '' && !names.has(value))
    names.set(value, t(board.data ? 'inquiry.ownerGone' : 'frame.loading'));
  return (
    <SelectField
      label={t('inquiry.owner')}
      hint={t('inquiry.ownerHint')}
      {...(none !== undefined && { none })}
      value={value}
      options={[...names].map(([id, text]) => ({ value: id, text }))}
      onChange={onChange}
    />
  );
}
