import { useTranslation } from 'react-i18next';
import { useSession } from '../session/team.tsx';

/** Which team's rooms are shown; nothing for somebody who has to do with one team only. */
export function TeamSelect({ className, isLabelled }: { className: string; isLabelled: boolean }) {
  const { t } = useTranslation();
  const { me, team, chooseTeam } = useSession();
  if (me.teams.length < 2 || !team) return null;
  return (
    <label className={className}>
      <span className={isLabelled ? undefined : 'unseen'}>{t('frame.team')}</span>
      <select value={team.id} onChange={(event) => chooseTeam(event.target.value)}>
        {me.teams.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
