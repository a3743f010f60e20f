import { useTranslation } from 'react-i18next';
import { ReachedAt } from '../../kit/phone-link.tsx';
import type { Inquiry } from '../../service/contract.ts';

/** Who asked, and by which door; the door once only where the asker's words are its name. */
export function Asker({
  inquiry: { askedBy, askerContact, source },
}: {
  inquiry: Pick<Inquiry, 'askedBy' | 'askerContact' | 'source'>;
}) {
  const { t } = useTranslation();
  const door = t(`source.${source}`);
  const isSaid = askedBy.trim().toLowerCase() === door.toLowerCase();
  return (
    <>
      {askedBy}
      {askerContact && (
        <>
          , <ReachedAt contact={askerContact} />
        </>
      )}
      {!isSaid && ` · ${door}`}
    </>
  );
}
