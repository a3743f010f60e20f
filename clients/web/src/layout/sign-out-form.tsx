import { useTranslation } from 'react-i18next';
import { Button } from '../kit/button.tsx';
import { forgetDrafts } from '../session/draft.ts';

/** Signing out on purpose takes the typed text along; only idling keeps it. */
export function SignOutForm() {
  const { t } = useTranslation();
  return (
    <form method="post" action="/auth/sign-out" onSubmit={forgetDrafts}>
      <Button type="submit" isSmall>
        {t('frame.signOut')}
      </Button>
    </form>
  );
}
