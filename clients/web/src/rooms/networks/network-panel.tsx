import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../kit/announcer.tsx';
import { Button } from '../../kit/button.tsx';
import { Panel } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Loading } from '../../kit/states.tsx';
import type { Network, NetworkContact } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { ConsentDialog } from './consent-dialog.tsx';
import { ContactDialog } from './contact-dialog.tsx';
import { ContactItem } from './contact-item.tsx';
import { RemoveContactDialog } from './remove-contact-dialog.tsx';
import styles from './networks.module.css';

type Open =
  { what: 'add' } | { what: 'change' | 'consent' | 'remove'; contact: NetworkContact } | null;

/** Who is around the person, and what each of them may be told. */
export function NetworkPanel({ caseId, isReadOnly }: { caseId: string; isReadOnly: boolean }) {
  const { t } = useTranslation();
  const network = useQuery(reads.network(caseId));
  const [open, setOpen] = useState<Open>(null);
  const queries = useQueryClient();
  const close = () => setOpen(null);
  const done = () => {
    close();
    announce(t('networks.saved'));
    void queries.invalidateQueries({ queryKey: reads.network(caseId).queryKey });
  };
  const shown = network.data;
  const mayWrite = !isReadOnly && shown?.caseState === 'open';
  const mayAdd = mayWrite && ['unregistered', 'approved'].includes(shown.registration);
  return (
    <Panel
      id="nettverk"
      title={t('networks.title')}
      aside={
        mayAdd && (
          <Button isSmall onClick={() => setOpen({ what: 'add' })}>
            {t('networks.add')}
          </Button>
        )
      }
    >
      {network.error && (
        <RefusalNotice refusal={network.error} onRetry={() => void network.refetch()} />
      )}
      {network.isPending && <Loading lines={3} />}
      {shown && (
        <>
          <p className={styles.lead}>{t(leadOf(shown))}</p>
          <ul className={styles.list}>
            {shown.contacts.map((contact) => (
              <ContactItem
                key={contact.id}
                contact={contact}
                {...(!isReadOnly && {
                  isClosed: shown.caseState === 'closed',
                  onAct: (what) => setOpen({ what, contact }),
                })}
              />
            ))}
          </ul>
          <NetworkDialog network={shown} open={open} onClose={close} onDone={done} />
        </>
      )}
    </Panel>
  );
}

function leadOf({ contacts, registration }: Network) {
  if (registration === 'declined' || registration === 'withdrawn') return 'networks.letBe';
  if (registration === 'unregistered') return 'networks.notApproved';
  return contacts.length > 0 ? 'networks.lead' : 'networks.none';
}

function NetworkDialog({
  network,
  open,
  onClose,
  onDone,
}: {
  network: Network;
  open: Open;
  onClose: () => void;
  onDone: () => void;
}) {
  if (!open) return null;
  const common = { onClose, onDone };
  if (open.what === 'add' || open.what === 'change')
    return (
      <ContactDialog
        network={network}
        contact={open.what === 'change' ? open.contact : null}
        {...common}
      />
    );
  if (open.what === 'consent')
    return (
      <ConsentDialog contact={open.contact} isClosed={network.caseState === 'closed'} {...common} />
    );
  return <RemoveContactDialog contact={open.contact} {...common} />;
}
