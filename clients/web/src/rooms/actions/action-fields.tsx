import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { today } from '../../kit/dates.ts';
import { DateField, SelectField } from '../../kit/fields.tsx';
import { reads } from '../../service/reads.ts';
import { useTeam } from '../../session/team.tsx';

/** The team's members, each once; whoever has it now stands among them, also when they are none any more. */
export function ActionOwner({
  value,
  former,
  onChange,
}: {
  value: string;
  former?: { ownerId: string; ownerName: string };
  onChange: (ownerId: string) => void;
}) {
  const { t } = useTranslation();
  const team = useTeam();
  const board = useQuery(reads.board(team.id));
  const names = new Map([
    ...(former ? [[former.ownerId, former.ownerName] as const] : []),
    ...(board.data?.members ?? []).map(({ workerId, name }) => [workerId, name] as const),
  ]);
  return (
    <SelectField
      label={t('actions.owner')}
      {...(value === '' && { none: t('actions.chooseOwner') })}
      value={names.has(value) ? value : ''}
      options={[...names].map(([id, text]) => ({ value: id, text }))}
      onChange={onChange}
    />
  );
}

export function ActionDue({
  value,
  onChange,
}: {
  value: string;
  onChange: (dueOn: string) => void;
}) {
  const { t } = useTranslation();
  return <DateField label={t('actions.dueOn')} value={value} min={today()} onChange={onChange} />;
}
