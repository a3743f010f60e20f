import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonRow } from '../../kit/button.tsx';
import { DraftNotice } from '../../kit/draft-notice.tsx';
import { TextArea } from '../../kit/fields.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Panel, Stack } from '../../kit/page.tsx';
import type { Inquiry } from '../../service/contract.ts';
import { hasDraft, useDraft } from '../../session/draft.ts';
import styles from './inquiry-page.module.css';
import { useInquiryChange } from './use-inquiry-change.tsx';

/** What has been found out since the inquiry came, until it is over: an import's own words to begin with. */
export function InquiryNotes({ inquiry, isOver }: { inquiry: Inquiry; isOver: boolean }) {
  const { t } = useTranslation();
  // What somebody is writing stays before them, also when the inquiry ends meanwhile and it can no longer be saved.
  const [isWriting, setWriting] = useState(() => hasDraft(draftOf(inquiry)));
  return (
    <Panel id="funnet-ut" title={t('inquiry.foundOut')}>
      {isWriting ? (
        <NotesForm inquiry={inquiry} onClose={() => setWriting(false)} />
      ) : (
        <>
          {inquiry.notes ? (
            <p className={styles.notes}>{inquiry.notes}</p>
          ) : (
            <p className={styles.hint}>{t('inquiry.nothingFoundOut')}</p>
          )}
          {!isOver && (
            <ButtonRow>
              <Button isSmall onClick={() => setWriting(true)}>
                {t(inquiry.notes ? 'inquiry.writeOn' : 'inquiry.write')}
              </Button>
            </ButtonRow>
          )}
        </>
      )}
    </Panel>
  );
}

const draftOf = ({ id }: Inquiry) => `inquiry-notes:${id}`;

function NotesForm({ inquiry, onClose }: { inquiry: Inquiry; onClose: () => void }) {
  const { t } = useTranslation();
  // What stood there when the typing began is kept with the text, as in the form for the whole inquiry.
  const draft = useDraft(draftOf(inquiry), { notes: inquiry.notes, base: inquiry });
  const { notes, base } = draft.value;
  const change = useInquiryChange(base, () => {
    draft.done();
    onClose();
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (notes === base.notes) onClose();
        else void change.run({ notes });
      }}
    >
      <Stack>
        <DraftNotice draft={draft} />
        <TextArea
          autoFocus
          label={t('inquiry.note')}
          hint={t('inquiry.foundOutHint')}
          rows={5}
          maxLength={8000}
          value={notes}
          // The versions to choose from are those that were sent; typed on, the rest would be lost in the choice.
          readOnly={change.isStuck}
          onChange={(written) => draft.set({ notes: written })}
        />
        {change.notice}
        {!change.isStuck && (
          <FormEnd text={t('frame.save')} isBusy={change.isBusy} onCancel={onClose} />
        )}
      </Stack>
    </form>
  );
}
