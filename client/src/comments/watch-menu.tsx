import { Menu } from '@mantine/core';
import { IconBell, IconBellOff, IconBellRinging } from '@tabler/icons-react';
import { useState } from 'react';
import { useTell } from '../boards/tell.js';
import parts from '../boards/parts.module.css';
import { ask } from '../sync/index.js';
import styles from './comments.module.css';
import { watchDocument } from './documents.js';
import { useCommentWords } from './words.js';

const states = ['usual', 'watching', 'muted'] as const;
type State = (typeof states)[number];
const icons = { usual: IconBell, watching: IconBellRinging, muted: IconBellOff };

/** What I hear of what is said here. It is mine alone. */
export function WatchMenu({ kind, id, state, onChanged }: { kind: string; id: string; state: string | null; onChanged(): void }) {
  const t = useCommentWords();
  const tell = useTell();
  const [problem, setProblem] = useState<string>();
  const now: State = states.find((one) => one === state) ?? 'usual';
  const Glyph = icons[now];
  const choose = (next: State) => {
    setProblem(undefined);
    ask(watchDocument, { aboutKind: kind, aboutId: id, state: next === 'usual' ? null : next }).then(onChanged, (refused: unknown) =>
      setProblem(tell(refused)),
    );
  };
  return (
    <span className={styles.watch}>
      {problem && (
        <span className={parts.error} role="alert">
          {problem}
        </span>
      )}
      <Menu position="bottom-end" width="max-content">
        <Menu.Target>
          <button type="button" className={`${parts.btn} ${parts.ghost} ${parts.small}`} title={t(`watch_${now}`)}>
            <Glyph size={16} stroke={1.75} aria-hidden="true" />
            <span className={parts.hidden}>{t('watch')}: </span>
            {t(`watch_${now}Short`)}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {states.map((one) => (
            <Menu.Item key={one} role="menuitemradio" aria-checked={one === now} onClick={() => choose(one)}>
              {t(`watch_${one}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </span>
  );
}
