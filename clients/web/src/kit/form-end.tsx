import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonRow } from './button.tsx';

/** The end of every form: the act, why it cannot be done yet, and the way out. */
export function FormEnd({
  text,
  isBusy,
  refusedBecause,
  onPress,
  onCancel,
  children,
}: {
  text: ReactNode;
  isBusy: boolean;
  refusedBecause?: string | undefined;
  /** Left out in a form that is submitted. */
  onPress?: () => void;
  onCancel?: () => void;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <ButtonRow>
      <Button
        look="main"
        type={onPress ? 'button' : 'submit'}
        isBusy={isBusy}
        refusedBecause={refusedBecause}
        onClick={onPress}
      >
        {text}
      </Button>
      {children}
      {onCancel && <Button onClick={onCancel}>{t('frame.cancel')}</Button>}
    </ButtonRow>
  );
}
