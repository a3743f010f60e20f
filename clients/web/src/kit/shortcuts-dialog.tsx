import { useTranslation } from 'react-i18next';
import { Dialog } from './dialog.tsx';
import { Check } from './fields.tsx';
import { useShortcutsSetting } from './shortcuts.ts';
import styles from './shortcuts-dialog.module.css';

const everywhere = [
  ['?', 'help'],
  ['t', 'board'],
  ['u', 'week'],
  ['m', 'meeting'],
  ['n', 'newInquiry'],
  ['r', 'recordActivity'],
  ['c', 'consultation'],
] as const;

const inMeeting = [
  ['j', 'nextItem'],
  ['k', 'previousItem'],
  ['.', 'toCurrent'],
  ['g', 'makeCurrent'],
  ['v', 'toDecision'],
  ['f', 'takeProposal'],
  ['p', 'toActions'],
  ['l', 'sinceLast'],
  ['o', 'toAttendance'],
  ['s', 'toAgenda'],
] as const;

export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [isOn, setOn] = useShortcutsSetting();
  const list = (rows: readonly (readonly [string, Parameters<typeof text>[0]])[]) => (
    <dl className={styles.keys}>
      {rows.map(([key, name]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{text(name)}</dd>
        </div>
      ))}
    </dl>
  );
  const text = (name: (typeof everywhere)[number][1] | (typeof inMeeting)[number][1]) =>
    t(`frame.shortcuts.${name}`);
  return (
    <Dialog title={t('frame.shortcuts.title')} onClose={onClose}>
      <Check label={t('frame.shortcuts.isOn')} isChecked={isOn} onChange={setOn} />
      <h3 className={styles.where}>{t('frame.shortcuts.everywhere')}</h3>
      {list(everywhere)}
      <h3 className={styles.where}>{t('frame.shortcuts.inMeeting')}</h3>
      {list(inMeeting)}
    </Dialog>
  );
}
