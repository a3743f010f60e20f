import { useTranslation } from 'react-i18next';
import { useSession } from '../session/team.tsx';

/** For whoever has more than one job here: another one is another session, chosen on a page of the sign-in. */
export function SwitchEmployment({ className }: { className?: string | undefined }) {
  const { t } = useTranslation();
  const { me } = useSession();
  if (!me.hasOtherEmployments) return null;
  const profession = me.worker?.profession;
  const roles = new Set(me.teams.flatMap((team) => team.roles));
  const work = [
    profession && profession !== 'other' && t(`profession.${profession}`),
    ...[...roles].filter((role) => role !== 'team_member').map((role) => t(`role.${role}`)),
  ].filter(Boolean);
  return (
    <>
      {work.length > 0 && (
        <p>{t('frame.employment', { profession: work.join(', ').toLowerCase() })}</p>
      )}
      <a href="/auth/employment" className={className}>
        {t('frame.switchEmployment')}
      </a>
    </>
  );
}
