import { Modal } from '@mantine/core';
import { closeDialog } from './dialogs.js';
import frame from './frame.module.css';
import { keyCaps, useShortcuts, type Shortcut } from './keys.js';
import parts from './parts.module.css';
import { useWords } from './words.js';

// What the frame itself offers on every page; all else belongs to the page that shows.
const frameKeys = new Set(['?', 'mod+k', 'mod+z', 'g t', 'g b', 'g i', 'g m', 'g a']);

function Caps({ keys }: { keys: string }) {
  const t = useWords('shell');
  return (
    <>
      {keys.split(' ').map((part, at) => (
        <span key={part} className={parts.keys}>
          {at > 0 ? <span>{t('shortcutThen')}</span> : null}
          {keyCaps(part).map((cap) => (
            <kbd key={cap} className={parts.key}>
              {cap}
            </kbd>
          ))}
        </span>
      ))}
    </>
  );
}

function List({ title, shortcuts }: { title: string; shortcuts: readonly Shortcut[] }) {
  if (!shortcuts.length) return null;
  return (
    <section className={frame.version}>
      <h3>{title}</h3>
      <dl className={frame.list}>
        {shortcuts.map((each) => (
          <div key={each.keys} style={{ display: 'contents' }}>
            <dt>{each.says}</dt>
            <dd>
              <Caps keys={each.keys} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Every key that does something on the page that shows. */
export default function ShortcutDialog() {
  const t = useWords('shell');
  const all = useShortcuts();
  return (
    <Modal opened onClose={() => closeDialog()} title={t('shortcutsTitle')} closeButtonProps={{ 'aria-label': t('close') }}>
      <p>{t('shortcutsText')}</p>
      <div className={frame.versions}>
        <List title={t('shortcutsHere')} shortcuts={all.filter((each) => !frameKeys.has(each.keys))} />
        <List title={t('shortcutsEverywhere')} shortcuts={all.filter((each) => frameKeys.has(each.keys))} />
      </div>
    </Modal>
  );
}
