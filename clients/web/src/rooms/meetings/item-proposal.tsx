import { useTranslation } from 'react-i18next';
import { Button } from '../../kit/button.tsx';
import { useShortcuts } from '../../kit/shortcuts.ts';
import type { AgendaItem } from '../../service/contract.ts';
import type { Draft } from '../../session/draft.ts';
import type { DecisionDraft } from './decision-draft.ts';
import styles from './item-view.module.css';

/** What whoever added the item writes that it is about, and proposes. */
export function ItemProposal({ item }: { item: AgendaItem }) {
  const { t } = useTranslation();
  const { about, proposal, addedByName } = item;
  if (item.kind !== 'manual' || !(about ?? proposal ?? addedByName)) return null;
  return (
    <>
      {about && <p className={styles.worry}>{about}</p>}
      {proposal && (
        <div className={styles.before}>
          <h3 className={styles.proposalHead}>{t('agenda.proposal.title')}</h3>
          <p className={styles.why}>{proposal}</p>
        </div>
      )}
      {addedByName && (
        <p className={styles.meta}>
          {t(proposal ? 'agenda.proposal.by' : 'agenda.proposal.addedBy', { name: addedByName })}
        </p>
      )}
    </>
  );
}

/** Puts the proposal where the meeting says why, behind what stands there; with a press, or f. */
export function TakeProposal({
  proposal,
  draft,
}: {
  proposal: string;
  draft: Draft<DecisionDraft>;
}) {
  const { t } = useTranslation();
  const { rationale } = draft.value;
  const isTaken = rationale.includes(proposal);
  const take = () => {
    if (isTaken) return;
    const before = rationale.trim();
    draft.set({ rationale: before ? `${before}\n${proposal}` : proposal });
  };
  useShortcuts({ f: take });
  return (
    <div>
      <Button isSmall aria-disabled={isTaken || undefined} onClick={take}>
        {t(isTaken ? 'agenda.proposal.taken' : 'agenda.proposal.take')}
      </Button>
    </div>
  );
}
