import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import { useDates } from './dates.ts';
import { TextField } from './fields.tsx';

/** A link that is shown this once, to be copied. */
export function ShownLink({
  link,
  hint,
}: {
  link: { url: string; expiresAt?: string };
  /** Instead of until when it can be used. */
  hint?: string;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const [isCopied, setCopied] = useState(false);
  return (
    <>
      <TextField
        label={t('people.invite.link')}
        hint={
          hint ??
          (link.expiresAt && t('people.invite.until', { when: dates.moment(link.expiresAt) }))
        }
        value={link.url}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
        onChange={() => {}}
      />
      <div>
        <Button
          look="main"
          onClick={() => {
            void navigator.clipboard.writeText(link.url).then(() => setCopied(true));
          }}
        >
          {t(isCopied ? 'frame.copied' : 'frame.copy')}
        </Button>
      </div>
    </>
  );
}
